import { AppError, type ChangePage, type ErrorCode } from "@kaunter/domain";
import { laterCursor } from "../cursor.ts";
import type { DeskEvent } from "../event.ts";
import { backoffDelay } from "./backoff.ts";
import { catchUp } from "./catch-up.ts";
import type { FeedTransport, StreamHandlers, Timers } from "./transport.ts";
import { SILENCE_MS, type WatchedStream, watchStream } from "./watch-stream.ts";

export interface SyncOptions {
  readonly transport: FeedTransport;
  readonly timers: Timers;
  /** Where the feed stood before anything was read; null when nobody knows. */
  readonly cursor: string | null;
  readonly emit: (event: DeskEvent) => void;
  /** What is held cannot be trusted any more (or nothing is held yet): load the list and the open thread again. */
  readonly refetch: () => void;
  /** The feed answered that nobody is signed in; it has stopped. */
  readonly signedOut: () => void;
  /** This screen's person may not see chats any more, or is another one by now; nothing is held, the feed has stopped. */
  readonly refused: () => void;
  readonly isOnline: () => boolean;
}

export interface Sync {
  /** A second start changes nothing. */
  readonly start: () => void;
  /** The machine woke, came online or the window came to the front: make sure at once that nothing was missed. */
  readonly wake: () => void;
  readonly stop: () => void;
}

/**
 * Keeps a desk in step with the feed: one stream at a time, opened where the last one ended, so that a blink and a
 * night away are the same thing. Link: `live` while the stream stands and has caught up, `stale` while it is behind,
 * `lost` from a drop until the next stream stands.
 */
export function keepInSync(options: SyncOptions): Sync {
  const keeper = new FeedKeeper(options);
  return { start: () => keeper.start(), wake: () => keeper.wake(), stop: () => keeper.stop() };
}

class FeedKeeper {
  readonly #options: SyncOptions;
  #phase: "stopped" | "connecting" | "open" | "waiting" = "stopped";
  #cursor: string | null;
  #attempt = 0;
  #behind = false;
  #stream: WatchedStream | null = null;
  #question: AbortController | null = null;
  #cancelWait: (() => void) | null = null;

  constructor(options: SyncOptions) {
    this.#options = options;
    this.#cursor = options.cursor;
  }

  start(): void {
    if (this.#phase === "stopped") this.#connect();
  }

  stop(): void {
    this.#phase = "stopped";
    this.#letGo();
  }

  wake(): void {
    if (this.#phase === "waiting") this.#connect();
    if (this.#phase !== "open" || !this.#stream) return;
    const silentMs = this.#options.timers.nowMs() - this.#stream.heardAtMs();
    if (silentMs <= SILENCE_MS) return this.#check();
    // Timers stand still while a machine sleeps: this stream broke long ago.
    this.#tellLost();
    this.#connect();
  }

  #connect(): void {
    this.#letGo();
    this.#phase = "connecting";
    if (this.#cursor === null) this.#findHead();
    else this.#openStream(this.#cursor);
  }

  /** What this person may see has changed: nothing held counts any more, and their feed begins anew at its head. */
  #startOver(): void {
    this.#options.emit({ type: "access/changed" });
    this.#cursor = null;
    this.#connect();
  }

  /** Without a cursor the head comes first and everything is read after it: nothing falls in between. */
  #findHead(): void {
    this.#ask(async (signal) => {
      const page = await this.#options.transport.changesSince(null, signal);
      signal.throwIfAborted();
      this.#cursor = page.cursor;
      this.#options.refetch();
      if (!signal.aborted) this.#openStream(page.cursor);
    });
  }

  #openStream(cursor: string): void {
    const { transport, timers } = this.#options;
    const stream = watchStream(transport, timers, cursor, this.#handlers());
    // It may have been dropped, or everything stopped, while it was being opened.
    if (this.#phase === "connecting" || this.#phase === "open") this.#stream = stream;
    else stream.close();
  }

  #handlers(): StreamHandlers {
    const { emit } = this.#options;
    return {
      onOpen: () => {
        this.#phase = "open";
        this.#behind = false;
        this.#tellLive();
      },
      onPage: (page) => this.#apply(page),
      onHeartbeat: () => {
        this.#attempt = 0;
      },
      onAccessChanged: () => this.#startOver(),
      onTyping: (chatId, untilMs) => {
        emit(untilMs === null ? { type: "typing/stopped", chatId } : { type: "typing/started", chatId, untilMs });
      },
      onDrop: (code) => this.#lost(code),
    };
  }

  #apply(page: ChangePage): void {
    this.#attempt = 0;
    this.#cursor = page.reset ? page.cursor : laterCursor(this.#cursor, page.cursor);
    this.#options.emit({ type: "feed/changed", page });
    if (page.reset) {
      this.#question?.abort();
      this.#options.refetch();
    }
    if (page.hasMore === this.#behind) return;
    this.#behind = page.hasMore;
    if (page.hasMore) this.#options.emit({ type: "link/stale", atMs: this.#options.timers.nowMs() });
    else this.#tellLive();
  }

  /** Asks what the stream should have told; an answer of nothing is the usual one. */
  #check(): void {
    if (this.#question !== null || this.#cursor === null) return;
    const cursor = this.#cursor;
    this.#ask((signal) => catchUp(this.#options.transport, cursor, signal, (page) => this.#apply(page)));
  }

  #ask(question: (signal: AbortSignal) => Promise<void>): void {
    const controller = new AbortController();
    this.#question = controller;
    const done = (): void => {
      if (this.#question === controller) this.#question = null;
    };
    question(controller.signal).then(done, (error: unknown) => {
      done();
      if (!controller.signal.aborted) this.#lost(error instanceof AppError ? error.code : null);
    });
  }

  #lost(code: ErrorCode | null): void {
    if (code === "unauthenticated") {
      this.stop();
      this.#options.signedOut();
      return;
    }
    if (code === "forbidden" || code === "conflict") {
      this.stop();
      this.#options.emit({ type: "access/changed" });
      this.#options.refused();
      return;
    }
    const { timers } = this.#options;
    this.#letGo();
    this.#phase = "waiting";
    this.#cancelWait = timers.after(backoffDelay(this.#attempt, timers.random()), () => this.#connect());
    this.#attempt += 1;
    this.#tellLost(code);
  }

  #letGo(): void {
    this.#cancelWait?.();
    this.#stream?.close();
    this.#question?.abort();
    this.#cancelWait = null;
    this.#stream = null;
    this.#question = null;
  }

  #tellLive(): void {
    if (this.#phase !== "open" || this.#cursor === null) return;
    this.#options.emit({ type: "link/live", cursor: this.#cursor, atMs: this.#options.timers.nowMs() });
  }

  #tellLost(code: ErrorCode | null = null): void {
    const { isOnline, timers, emit } = this.#options;
    emit({ type: "link/lost", offline: !isOnline(), code, atMs: timers.nowMs() });
  }
}
