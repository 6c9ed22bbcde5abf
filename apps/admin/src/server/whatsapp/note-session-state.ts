import { isWahaError } from "@kaunter/waha";
import { log } from "@/server/log";
import { runtime } from "@/server/runtime";
import { askSession } from "./ask-session";
import { REMOVED } from "./session-facts";

/**
 * Asks the gateway how a session stands after somebody touched it and stores it, so that every screen knows at once. That
 * it cannot be asked does not undo what was done: the next look, seconds later, tells.
 */
export async function noteSessionState(session: string): Promise<void> {
  const { waha, ingest } = runtime();
  const askedAtMs = Date.now();
  try {
    const event = await askSession(waha, session).catch((error: unknown) => {
      if (!isWahaError(error, "not_found")) throw error;
      return { type: "session/changed" as const, ...REMOVED, atMs: askedAtMs };
    });
    await ingest.add({ gateway: "waha", session, event }, "reconcile");
  } catch (error) {
    log.warn("session/unknown", { session, reason: error instanceof Error ? error.message : String(error) });
  }
}
