import { createSessionsRepository } from "@kaunter/db";
import type { SessionHistory } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { runtime } from "@/server/runtime";
import type { SessionDone } from "./run-session";
import { sessionOf, type SessionQuery } from "./session-query";

const SHOWN = 10;

export const branchBodySchema = z.strictObject({ branchId: z.uuid().nullable() });

/** What people did to a session lately. @throws AppError `forbidden` */
export async function readSessionHistory(staff: CurrentStaff, query: SessionQuery): Promise<SessionHistory> {
  return { deeds: await createSessionsRepository(staff.client).history(sessionOf(query), SHOWN) };
}

/** Says whose number a session is. @throws AppError `not_found`, `bad_request` for an unknown branch */
export async function setSessionBranch(
  staff: CurrentStaff,
  query: SessionQuery,
  { branchId }: z.output<typeof branchBodySchema>,
): Promise<SessionDone> {
  await createSessionsRepository(staff.client).setBranch(sessionOf(query), branchId);
  runtime().feed.poke();
  return { ok: true };
}
