import { createSessionChoicesRepository, createSessionsRepository } from "@kaunter/db";
import type { SessionHistory } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import type { Ok } from "@/server/http/ok-schema";
import { runtime } from "@/server/runtime";
import { sessionOf, type SessionQuery } from "./session-query";

const SHOWN = 10;

/** Of a session, ms; null: as the server is set. */
export const paceBodySchema = z.strictObject({ gapMs: z.int().min(0).max(60_000).nullable() });
export const branchBodySchema = z.strictObject({ branchId: z.uuid().nullable() });

/** What people did to a session lately. @throws AppError `forbidden` */
export async function readSessionHistory(staff: CurrentStaff, query: SessionQuery): Promise<SessionHistory> {
  return { deeds: await createSessionsRepository(staff.client).history(await sessionOf(staff, query), SHOWN) };
}

/** Says whose number a session is. @throws AppError `not_found`, `bad_request` for an unknown branch */
export async function setSessionBranch(
  staff: CurrentStaff,
  query: SessionQuery,
  { branchId }: z.output<typeof branchBodySchema>,
): Promise<Ok> {
  await createSessionChoicesRepository(staff.client).setBranch(await sessionOf(staff, query), branchId);
  runtime().feed.poke();
  return { ok: true };
}

/** Has new chats be of this session from now on. @throws AppError `not_found`, `forbidden` */
export async function setDefaultSession(staff: CurrentStaff, query: SessionQuery): Promise<Ok> {
  await createSessionChoicesRepository(staff.client).setDefault(await sessionOf(staff, query));
  runtime().feed.poke();
  return { ok: true };
}

/** Says how far apart the messages of a session leave. @throws AppError `not_found`, `forbidden` for all but admins */
export async function setSessionPace(
  staff: CurrentStaff,
  query: SessionQuery,
  { gapMs }: z.output<typeof paceBodySchema>,
): Promise<Ok> {
  await createSessionChoicesRepository(staff.client).setPace(await sessionOf(staff, query), gapMs);
  return { ok: true };
}
