import type { GatewayMessage } from "@kaunter/domain";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";
import { type Comparer, keepReconciled } from "./keep-reconciled";
import { reconcile } from "./reconcile";
import type { OnStep } from "./watch-session";

/** How often an alarm is asked whether it is over, ms. */
const DEAF_EVERY_MS = 5_000;

/**
 * Keeps every session that works compared with WAHA, and its deaf alarm true: raised when a comparison finds what an
 * event should have brought, ended when events bring messages again or the session was restarted.
 */
export function compareSessions({ waha, ingest, repositories, holder, hearing }: Runtime) {
  const { sessions, leases } = repositories;
  const working = new Map<string, Comparer>();
  const stop = new AbortController();
  const nowMs = () => Date.now();

  async function compare(session: string) {
    const parts = { waha, ingest, sessions, leases, session, holder, nowMs, pause, stopping: stop.signal };
    const outcome = await reconcile(parts);
    if (outcome.state === "done") await raiseAlarm(session, outcome.found);
    return outcome.state;
  }

  async function raiseAlarm(session: string, found: readonly GatewayMessage[]): Promise<void> {
    const missed = found.filter(
      ({ fromMe, sentAtMs }) => !fromMe && hearing.shouldHaveHeard(session, sentAtMs, nowMs()),
    );
    if (missed.length === 0) return;
    log.warn("session/deaf", { session, missed: missed.length });
    await sessions.noteDeaf("waha", session, Math.min(...missed.map(({ sentAtMs }) => sentAtMs)));
  }

  async function endAlarms(): Promise<void> {
    const alarmed = (await sessions.list("waha")).filter((one) => typeof one.deafSinceMs === "number");
    for (const { name, deafSinceMs } of alarmed) {
      const heardAtMs = hearing.lastMessageAtMs(name);
      if (heardAtMs !== null && heardAtMs > (deafSinceMs ?? 0)) await sessions.noteDeaf("waha", name, null);
    }
  }

  const quietly = (work: Promise<void>): void => {
    work.catch((error: unknown) => {
      log.warn("session/alarm", { reason: error instanceof Error ? error.message : String(error) });
    });
  };
  const timer = setInterval(() => quietly(endAlarms()), DEAF_EVERY_MS).unref();

  const onStep: OnStep = (session, now, before) => {
    if (now !== "WORKING") {
      hearing.works(session, null);
      working.get(session)?.close();
      working.delete(session);
      return;
    }
    hearing.works(session, nowMs());
    const comparer = working.get(session) ?? keepReconciled(session, () => compare(session));
    working.set(session, comparer);
    comparer.wish();
    // It was restarted, which is what the alarm asked for.
    if (before !== null) quietly(sessions.noteDeaf("waha", session, null));
  };

  return {
    onStep,
    wish: (session: string) => working.get(session)?.wish(),
    wishAll: () => {
      for (const comparer of working.values()) comparer.wish();
    },
    close: () => {
      clearInterval(timer);
      stop.abort();
      for (const comparer of working.values()) comparer.close();
    },
  };
}
