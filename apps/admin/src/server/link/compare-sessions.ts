import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";
import { createDeafAlarm } from "./deaf-alarm";
import { type Comparer, keepReconciled } from "./keep-reconciled";
import { reconcile } from "./reconcile";
import type { OnStep } from "./watch-session";

/** How often an alarm is asked whether it is over, ms. */
const ALARM_EVERY_MS = 5_000;

/** Keeps every session that works compared with WAHA, and its deaf alarm true. */
export function compareSessions({ waha, ingest, repositories, holder, hearing }: Runtime) {
  const { sessions, leases } = repositories;
  const working = new Set<string>();
  const comparers = new Map<string, Comparer>();
  const stop = new AbortController();
  const nowMs = () => Date.now();
  const alarm = createDeafAlarm(sessions, hearing, nowMs);
  const timer = setInterval(() => quietly(alarm.review()), ALARM_EVERY_MS).unref();

  async function compare(session: string) {
    const parts = { waha, ingest, sessions, leases, session, holder, nowMs, pause, stopping: stop.signal };
    const outcome = await reconcile(parts);
    if (outcome.state === "done") await alarm.judge(session, outcome.found);
    return outcome.state;
  }

  function comparerOf(session: string): Comparer {
    // One a session for as long as the process lives: two would compare side by side under one lease.
    const comparer = comparers.get(session) ?? keepReconciled(session, () => compare(session));
    comparers.set(session, comparer);
    return comparer;
  }

  const onStep: OnStep = (session, now, before) => {
    hearing.works(session, now === "WORKING" ? nowMs() : null);
    if (now === "WORKING") {
      working.add(session);
      comparerOf(session).wish();
      if (before !== null) quietly(alarm.restarted(session));
    } else working.delete(session);
  };

  const wish = (session: string): void => {
    if (working.has(session)) comparerOf(session).wish();
  };

  return {
    onStep,
    wish,
    wishAll: () => {
      for (const session of working) wish(session);
    },
    close: () => {
      clearInterval(timer);
      stop.abort();
      for (const comparer of comparers.values()) comparer.close();
    },
  };
}

/** An alarm that could not be written is written the next time. */
function quietly(work: Promise<void>): void {
  work.catch((error: unknown) => {
    log.warn("session/alarm", { reason: error instanceof Error ? error.message : String(error) });
  });
}
