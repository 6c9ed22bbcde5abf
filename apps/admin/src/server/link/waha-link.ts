import { openWahaSocket, type WahaEnvelope } from "@kaunter/waha";
import { env } from "@/env";
import { createTypingAnnouncer } from "@/server/feed/announce-typing";
import { log } from "@/server/log";
import type { Runtime } from "@/server/runtime";
import { compareSessions } from "./compare-sessions";
import { createPresenceFollower } from "./follow-presence";
import { createPaceKeeper } from "./keep-pace";
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
  const { hearing, door, feed, repositories } = runtime;
  const sessions = compareSessions(runtime);
  const look = watchSessions(runtime, sessions.onStep);
  const watch = () => void look();
  const socket = openWahaSocket({
    baseUrl: env().WAHA_API_URL,
    apiKey: env().WAHA_API_KEY ?? "",
    session: "*",
    // `*` is everything but these two; engine.event is noise.
    events: ["*", "state.change"],
    onEvent: receiver(runtime, sessions.wish, () => {
      keepPace();
    }),
    onMalformed: keeper(runtime),
    onState: (state) => {
      log.info("link/state", { state: state.state, why: "why" in state ? state.why : null });
      if (state.state !== "live") return hearing.notListening();
      hearing.listening(Date.now());
      watch();
      sessions.wishAll();
    },
  });
  const keepPace = createPaceKeeper(runtime.ingest.backlog, socket.hold);
  const timers = [
    // Not all processes at the same moment.
    setInterval(sessions.wishAll, RECONCILE_EVERY_MS * (0.9 + Math.random() * 0.2)),
    setInterval(() => void sweepOutbox(runtime), SWEEP_EVERY_MS),
    setInterval(watch, SESSION_EVERY_MS),
  ];
  const unlisten = [
    door.onSessionMoved(watch),
    door.onPresence(createTypingAnnouncer(repositories.feed, feed)),
    door.onStored(createPresenceFollower(runtime.waha.presence.subscribe)),
  ];
  watch();
  runtime.outbox.kick();
  return {
    close() {
      for (const stop of unlisten) stop();
      for (const timer of timers) clearInterval(timer);
      sessions.close();
      socket.close();
    },
  };
}

function receiver({ door, hearing }: Runtime, wish: (session: string) => void, settled: () => void) {
  return (envelope: WahaEnvelope): void => {
    door
      .receive(envelope)
      .catch((error: unknown) => {
        // The mirror now lacks this event; the comparison brings it back once the database answers.
        hearing.lost(Date.now());
        log.error("link/ingest-failed", error, { event: envelope.event });
        setTimeout(() => wish(envelope.session), RECONCILE_AFTER_FAILURE_MS).unref();
      })
      .finally(settled);
    settled();
  };
}

/** A frame that is no event names no session that could be believed: it is kept under the desk's own. */
function keeper({ door, session }: Runtime) {
  return (text: string): void => {
    door.keepUnreadable(session, text, "the socket's frame is not a WAHA event").catch((error: unknown) => {
      log.error("link/ingest-failed", error, { event: "unreadable" });
    });
  };
}
