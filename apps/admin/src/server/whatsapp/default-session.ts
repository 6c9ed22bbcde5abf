import { createSessionChoicesRepository } from "@kaunter/db";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { runtime } from "@/server/runtime";

/**
 * The session of new chats and of the desk's head: the one somebody chose, else the one this server was started with. One
 * that this server was told to leave alone is not it, whoever chose it.
 */
export async function defaultSession({ client }: Pick<CurrentStaff, "client">): Promise<string> {
  const { session, configuredSessions } = runtime();
  const chosen = await createSessionChoicesRepository(client).chosenDefault();
  return chosen !== null && (configuredSessions?.includes(chosen) ?? true) ? chosen : session;
}
