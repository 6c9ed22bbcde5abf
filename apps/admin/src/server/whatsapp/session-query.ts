import { AppError, sessionNameSchema } from "@kaunter/domain";
import { z } from "zod";
import { runtime } from "@/server/runtime";

/** Which session is meant; without a name the default one. */
export const sessionQuerySchema = z.strictObject({ session: sessionNameSchema.optional() });
export type SessionQuery = z.output<typeof sessionQuerySchema>;

/** @throws AppError `not_found` for a session this server was told to leave alone */
export function sessionOf({ session }: SessionQuery): string {
  const { session: usual, configuredSessions } = runtime();
  const name = session ?? usual;
  if (configuredSessions?.includes(name) ?? true) return name;
  throw new AppError("not_found", "This server does not look after that session.");
}
