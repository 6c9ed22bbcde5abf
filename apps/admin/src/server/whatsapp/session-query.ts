import { AppError, sessionNameSchema } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { runtime } from "@/server/runtime";
import { defaultSession } from "./default-session";

/** Which session is meant; without a name the default one. */
export const sessionQuerySchema = z.strictObject({ session: sessionNameSchema.optional() });
export type SessionQuery = z.output<typeof sessionQuerySchema>;

/** @throws AppError `not_found` for a session this server was told to leave alone */
export async function sessionOf(staff: CurrentStaff, { session }: SessionQuery): Promise<string> {
  const { configuredSessions } = runtime();
  const name = session ?? (await defaultSession(staff));
  if (configuredSessions?.includes(name) ?? true) return name;
  throw new AppError("not_found", "This server does not look after that session.");
}
