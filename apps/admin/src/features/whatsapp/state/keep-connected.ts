import { keepInSync, type Timers } from "@kaunter/chat-core";
import { createSseTransport } from "../data/sse-transport.ts";
import { refetchDesk } from "./actions/refetch-desk.ts";
import type { Desk } from "./desk.ts";

const WAKING = ["online", "focus", "pageshow"] as const;

/** Real time and chance. */
const browserTimers: Timers = {
  nowMs: () => Date.now(),
  random: () => Math.random(),
  after: (delayMs, call) => {
    const timer = setTimeout(call, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Holds the feed open from `cursor` on and asks at once when the screen wakes up. Answers the way to stop. */
export function keepConnected(desk: Desk, cursor: string | null): () => void {
  const { store, api, signedOut } = desk;
  const chatIdOf = (id: string) => store.getState().conversations.byId[id]?.value.chatId ?? null;
  const sync = keepInSync({
    transport: createSseTransport({ api, chatIdOf, nowMs: browserTimers.nowMs }),
    timers: browserTimers,
    cursor,
    emit: store.dispatch,
    refetch: () => void refetchDesk(desk),
    signedOut,
    isOnline: () => navigator.onLine,
  });
  const wake = () => sync.wake();
  const wakeIfSeen = () => {
    if (document.visibilityState === "visible") sync.wake();
  };
  for (const name of WAKING) window.addEventListener(name, wake);
  window.addEventListener("offline", wake);
  document.addEventListener("visibilitychange", wakeIfSeen);
  sync.start();
  return () => {
    for (const name of WAKING) window.removeEventListener(name, wake);
    window.removeEventListener("offline", wake);
    document.removeEventListener("visibilitychange", wakeIfSeen);
    sync.stop();
  };
}
