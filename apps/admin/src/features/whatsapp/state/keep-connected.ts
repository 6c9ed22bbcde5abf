import { type FeedTransport, keepInSync } from "@kaunter/chat-core";
import type { PokeSource } from "../data/realtime-pokes.ts";
import { refetchDesk } from "./actions/refetch-desk.ts";
import { browserTimers } from "./browser-timers.ts";
import type { Desk } from "./desk.ts";
import { openTransport } from "./open-transport.ts";

const WAKING = ["online", "offline", "focus", "pageshow"] as const;

export interface ConnectOptions {
  /** Where the feed stood before anything was read. */
  readonly cursor: string | null;
  /** Where pokes come from; null: by a stream. */
  readonly pokes: PokeSource | null;
  /** What this person may do is another by now; what they see has begun anew already. */
  readonly onAccessChanged?: () => void;
}

/** Holds the feed open and asks at once when the screen wakes up. Answers the way to stop. */
export function keepConnected(desk: Desk, options: ConnectOptions): () => void {
  let stopped = false;
  let stop = (): void => undefined;
  void openTransport(desk.api, browserTimers, options.pokes).then((transport) => {
    if (!stopped) stop = connect(desk, transport, options);
  });
  return () => {
    stopped = true;
    stop();
  };
}

function connect(desk: Desk, transport: FeedTransport, { cursor, onAccessChanged }: ConnectOptions): () => void {
  const sync = keepInSync({
    transport,
    timers: browserTimers,
    cursor,
    emit: (event) => {
      desk.store.dispatch(event);
      if (event.type === "access/changed") onAccessChanged?.();
    },
    refetch: () => void refetchDesk(desk),
    signedOut: desk.signedOut,
    // The server knows best what this person, or the next one, is to see here.
    refused: () => location.reload(),
    isOnline: () => navigator.onLine,
  });
  const wake = () => sync.wake();
  const wakeIfSeen = () => {
    if (document.visibilityState === "visible") sync.wake();
  };
  for (const name of WAKING) window.addEventListener(name, wake);
  document.addEventListener("visibilitychange", wakeIfSeen);
  sync.start();
  return () => {
    for (const name of WAKING) window.removeEventListener(name, wake);
    document.removeEventListener("visibilitychange", wakeIfSeen);
    sync.stop();
  };
}
