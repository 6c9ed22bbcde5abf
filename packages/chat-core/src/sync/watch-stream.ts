import type { FeedTransport, StreamHandlers, Timers } from "./transport.ts";

/** A stream silent for longer, in ms, is taken for broken: the server sends a heartbeat more often than that. */
export const SILENCE_MS = 35_000;

export interface WatchedStream {
  readonly close: () => void;
  /** When the stream last gave a sign of life, in ms since the epoch. */
  readonly heardAtMs: () => number;
}

/**
 * Opens the feed's stream and keeps it honest: silence counts as a drop, a drop is told once, and a stream that was
 * closed or dropped says nothing more.
 */
export function watchStream(
  transport: FeedTransport,
  timers: Timers,
  cursor: string,
  handlers: StreamHandlers,
): WatchedStream {
  let over = false;
  let heardAtMs = timers.nowMs();
  let closeStream: (() => void) | null = null;
  let cancelWatch = timers.after(SILENCE_MS, () => drop(null));

  const close = (): void => {
    over = true;
    cancelWatch();
    closeStream?.();
    closeStream = null;
  };
  const drop: StreamHandlers["onDrop"] = (code) => {
    if (over) return;
    close();
    handlers.onDrop(code);
  };
  const heard =
    <A extends unknown[]>(tell: (...args: A) => void) =>
    (...args: A): void => {
      if (over) return;
      heardAtMs = timers.nowMs();
      cancelWatch();
      cancelWatch = timers.after(SILENCE_MS, () => drop(null));
      tell(...args);
    };

  const opened = transport.openStream(cursor, {
    onOpen: heard(handlers.onOpen),
    onPage: heard(handlers.onPage),
    onHeartbeat: heard(handlers.onHeartbeat),
    onAccessChanged: heard(handlers.onAccessChanged),
    onTyping: heard(handlers.onTyping),
    onDrop: drop,
  });
  // The transport may have dropped the stream, or a listener closed it, before it answered how to close it.
  if (over) opened();
  else closeStream = opened;
  return { close, heardAtMs: () => heardAtMs };
}
