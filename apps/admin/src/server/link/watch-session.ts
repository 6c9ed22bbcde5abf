import type { SessionStatus } from "@kaunter/domain";
import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";
import { sessionFacts } from "@/server/whatsapp/session-facts";

const last = new Map<string, SessionStatus>();

/**
 * Asks WAHA how the session stands and stores it: the floor under `session.status` events, which a deaf or freshly
 * started gateway does not send. The step to WORKING starts a sync.
 */
export async function watchSession(runtime: Runtime, onWorking: () => void): Promise<void> {
  const { waha, ingest, session } = runtime;
  try {
    const facts = sessionFacts(await waha.getSession(session));
    const event = { type: "session/changed" as const, ...facts, atMs: Date.now() };
    await ingest.add({ gateway: "waha", session, event }, "reconcile");
    if (facts.status === "WORKING" && last.get(session) !== "WORKING") onWorking();
    last.set(session, facts.status);
  } catch (error) {
    last.delete(session);
    log.warn("session/unknown", { session, reason: error instanceof Error ? error.message : String(error) });
  }
}
