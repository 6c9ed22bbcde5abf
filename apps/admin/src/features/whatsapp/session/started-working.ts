import type { SessionInfo } from "@kaunter/domain";

type Standing = Pick<SessionInfo, "name" | "status">;

/**
 * Which sessions took the step to WORKING between two looks. One that worked already, or was not there before, did not.
 * Source: spec "Session lifecycle" (`onStatusChange`).
 */
export function startedWorking(before: readonly Standing[], now: readonly Standing[]): string[] {
  return now
    .filter(({ status }) => status === "WORKING")
    .filter(({ name }) => before.some((one) => one.name === name && one.status !== "WORKING"))
    .map(({ name }) => name);
}
