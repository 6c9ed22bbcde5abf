import { afterAll } from "vitest";
import { startDesk } from "./desk.ts";
import { startGym } from "./gym.ts";
import { startStack } from "./stack.ts";
import { startTeam } from "./team.ts";

/** What a test file stands on: awaited at its top, stopped when the file is done. */
async function open<T>(started: Promise<T>, stop: (it: T) => Promise<void>): Promise<T> {
  const it = await started;
  afterAll(() => stop(it));
  return it;
}

export const openStack = (options: Parameters<typeof startStack>[0]) =>
  open(startStack(options), (stack) => stack.stop());
export const openDesk = () => open(startDesk(), ({ stack }) => stack.stop());
export const openGym = () => open(startGym(), ({ stack }) => stack.stop());
export const openTeam = () => open(startTeam(), ({ gym }) => gym.stack.stop());
