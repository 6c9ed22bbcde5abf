import { log } from "@/server/log";
import { runtime } from "@/server/runtime";
import { WahaError } from "@kaunter/waha";
import { sessionFacts } from "./session-facts";

const GONE = { status: "STOPPED", rawStatus: "STOPPED", engine: null, phone: null, pushName: null } as const;

/**
 * Asks the gateway how a session stands after somebody touched it and stores it, so that every screen knows at once. That
 * it cannot be asked does not undo what was done: the next look, seconds later, tells.
 */
export async function noteSessionState(session: string): Promise<void> {
  const { waha, ingest } = runtime();
  try {
    const facts = await waha.getSession(session).then(sessionFacts, (error: unknown) => {
      if (error instanceof WahaError && error.kind === "not_found") return GONE;
      throw error;
    });
    const event = { type: "session/changed" as const, ...facts, atMs: Date.now() };
    await ingest.add({ gateway: "waha", session, event }, "reconcile");
  } catch (error) {
    log.warn("session/unknown", { session, reason: error instanceof Error ? error.message : String(error) });
  }
}
