import { openWahaSocket, type WahaEnvelope } from "@kaunter/waha";
import { env } from "@/env";
import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";
import { keepReconciled } from "./keep-reconciled";
import { sweepOutbox } from "./sweep-outbox";
import { watchSession } from "./watch-session";

const RECONCILE_EVERY_MS = 3 * 60_000;
const RECONCILE_AFTER_FAILURE_MS = 5_000;
const SWEEP_EVERY_MS = 15_000;
const SESSION_EVERY_MS = 10_000;

export interface WahaLink {
  close(): void;
}

/**
 * Holds this process's socket to WAHA and brings every event in by the one door. After each connect, and every few
 * minutes, it compares WAHA with the mirror: the socket has no replay (WAHA facts §10).
 */
export function startWahaLink(runtime: Runtime): WahaLink {
  const { session } = runtime;
  const compare = keepReconciled(runtime);
  const watch = () => void watchSession(runtime, compare);
  const socket = openWahaSocket({
    baseUrl: env().WAHA_API_URL,
    apiKey: env().WAHA_API_KEY ?? "",
    session,
    // `*` is everything but these two; engine.event is noise.
    events: ["*", "state.change"],
    onEvent: (envelope) => {
      receive(runtime, envelope, compare);
    },
    onState: (state) => {
      log.info("link/state", { session, state: state.state, why: "why" in state ? state.why : null });
      if (state.state === "live") compare();
    },
  });
  const timers = [
    setInterval(compare, RECONCILE_EVERY_MS),
    setInterval(() => void sweepOutbox(runtime), SWEEP_EVERY_MS),
    setInterval(watch, SESSION_EVERY_MS),
  ];
  const stopHearing = runtime.door.onSessionMoved(watch);
  watch();
  runtime.outbox.kick();
  return {
    close() {
      stopHearing();
      for (const timer of timers) clearInterval(timer);
      socket.close();
    },
  };
}

function receive({ door }: Runtime, envelope: WahaEnvelope, compare: () => void): void {
  door.receive(envelope).catch((error: unknown) => {
    // The mirror now lacks this event; the comparison brings it back once the database answers.
    log.error("link/ingest-failed", error, { event: envelope.event });
    setTimeout(compare, RECONCILE_AFTER_FAILURE_MS).unref();
  });
}
