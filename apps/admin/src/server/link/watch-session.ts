import type { SessionStatus } from "@kaunter/domain";
import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";
import { sessionFacts } from "@/server/whatsapp/session-facts";

/** A session that takes the step to or from WORKING. */
export type OnStep = (session: string, now: SessionStatus, before: SessionStatus | null) => void;

/**
 * Asks WAHA how every session stands and stores it: the floor under `session.status` events, which a deaf or freshly
 * started gateway does not send. Answers a function that looks once.
 */
export function watchSessions(
  { waha, ingest, configuredSessions }: Pick<Runtime, "waha" | "ingest" | "configuredSessions">,
  onStep: OnStep,
): () => Promise<void> {
  const last = new Map<string, SessionStatus>();

  async function look(session: string): Promise<void> {
    try {
      const facts = sessionFacts(await waha.getSession(session));
      const event = { type: "session/changed" as const, ...facts, atMs: Date.now() };
      await ingest.add({ gateway: "waha", session, event }, "reconcile");
      const before = last.get(session) ?? null;
      last.set(session, facts.status);
      if (before !== facts.status) onStep(session, facts.status, before);
    } catch (error) {
      last.delete(session);
      log.warn("session/unknown", { session, reason: reasonOf(error) });
    }
  }

  return async () => {
    try {
      const names = configuredSessions ?? (await waha.getSessions()).map((one) => one.name);
      await Promise.all(names.map(look));
    } catch (error) {
      log.warn("sessions/unknown", { reason: reasonOf(error) });
    }
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
