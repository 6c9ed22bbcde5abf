import type { SessionStatus } from "@kaunter/domain";
import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";
import { askSession } from "@/server/whatsapp/ask-session";

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
  const last = new Map<string, { readonly status: SessionStatus; readonly atMs: number }>();

  async function look(session: string): Promise<void> {
    try {
      const event = await askSession(waha, session);
      await ingest.add({ gateway: "waha", session, event }, "reconcile");
      const before = last.get(session) ?? null;
      // Looks run side by side: the answer to an older question says nothing new.
      if (before !== null && before.atMs > event.atMs) return;
      last.set(session, event);
      if (before?.status !== event.status) onStep(session, event.status, before?.status ?? null);
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
