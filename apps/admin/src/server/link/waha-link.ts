import { openWahaSocket, type WahaEnvelope } from "@kaunter/waha";
import { normalise } from "@kaunter/waha/normalise";
import { env } from "@/env";
import { createTypingAnnouncer } from "@/server/feed/announce-typing";
import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";
import { compareSessions } from "./compare-sessions";
import { createPresenceFollower } from "./follow-presence";
import { sweepOutbox } from "./sweep-outbox";
import { watchSessions } from "./watch-session";

const RECONCILE_EVERY_MS = 3 * 60_000;
const RECONCILE_AFTER_FAILURE_MS = 5_000;
const SWEEP_EVERY_MS = 15_000;
const SESSION_EVERY_MS = 10_000;

export interface WahaLink {
  close(): void;
}

/**
 * Holds this process's socket to WAHA, for all its sessions, and brings every event in by the one door. After each
 * connect, and every few minutes, it compares WAHA with the mirror: the socket has no replay (WAHA facts §10).
 */
export function startWahaLink(runtime: Runtime): WahaLink {
  const { hearing } = runtime;
  const sessions = compareSessions(runtime);
  const look = watchSessions(runtime, sessions.onStep);
  const watch = () => void look();
  const socket = openWahaSocket({
    baseUrl: env().WAHA_API_URL,
    apiKey: env().WAHA_API_KEY ?? "",
    session: "*",
    // `*` is everything but these two; engine.event is noise.
    events: ["*", "state.change"],
    onEvent: receiver(runtime, sessions.wish, watch),
    onState: (state) => {
      log.info("link/state", { state: state.state, why: "why" in state ? state.why : null });
      if (state.state !== "live") return hearing.notListening();
      hearing.listening(Date.now());
      watch();
      sessions.wishAll();
    },
  });
  const timers = [
    setInterval(sessions.wishAll, RECONCILE_EVERY_MS),
    setInterval(() => void sweepOutbox(runtime), SWEEP_EVERY_MS),
    setInterval(watch, SESSION_EVERY_MS),
  ];
  watch();
  runtime.outbox.kick();
  return {
    close() {
      for (const timer of timers) clearInterval(timer);
      sessions.close();
      socket.close();
    },
  };
}

function receiver(
  { ingest, feed, repositories, hearing, waha }: Runtime,
  wish: (session: string) => void,
  watch: () => void,
) {
  const announceTyping = createTypingAnnouncer(repositories.feed, feed);
  const followPresence = createPresenceFollower(waha.presence.subscribe);
  return (envelope: WahaEnvelope): void => {
    const { session, event: name } = envelope;
    const events = normalise(envelope).map((event) => ({ gateway: "waha" as const, session, event }));
    for (const event of events) {
      announceTyping(event);
      followPresence(event);
      // The event is a hint: WAHA itself is asked, so that a step to WORKING is never heard too early or too late.
      if (event.event.type === "session/changed") watch();
    }
    ingest.addAll(events, "event").catch((error: unknown) => {
      // The mirror now lacks this event; the comparison brings it back once the database answers.
      hearing.lost(Date.now());
      log.error("link/ingest-failed", error, { event: name });
      setTimeout(() => wish(session), RECONCILE_AFTER_FAILURE_MS).unref();
    });
  };
}
