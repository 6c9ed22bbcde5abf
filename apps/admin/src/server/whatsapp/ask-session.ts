import type { GatewayEvent } from "@kaunter/domain";
import type { WahaClient } from "@kaunter/waha";
import { sessionFacts } from "./session-facts";

type SessionChanged = Extract<GatewayEvent, { type: "session/changed" }>;

/**
 * Asks the gateway how a session stands, as the event that tells of it. It is as old as the question: whatever happened
 * while the answer was on its way is newer, and is not overwritten by it.
 * @throws WahaError
 */
export async function askSession(waha: Pick<WahaClient, "getSession">, session: string): Promise<SessionChanged> {
  const atMs = Date.now();
  return { type: "session/changed", ...sessionFacts(await waha.getSession(session)), atMs };
}
