import { catchUp, type FeedTransport, type StreamHandlers, type Timers } from "@kaunter/chat-core";
import { AppError } from "@kaunter/domain";
import type { DeskApi } from "./api.ts";

/** Pokes that come together are one question, ms. */
const TOGETHER_MS = 150;
/** How often to ask without a poke, ms: while pokes arrive, and while they do not. */
const FLOOR_MS = 10_000;
const FLOOR_WITHOUT_POKES_MS = 3_000;

/** Where pokes come from: `onPoke` when something was committed, `onArriving` with whether pokes arrive at all. */
export type ListenForPokes = (onPoke: () => void, onArriving: (arriving: boolean) => void) => () => void;

export interface PokeTransportOptions {
  readonly api: Pick<DeskApi, "changesSince">;
  readonly listen: ListenForPokes;
  readonly timers: Timers;
}

/**
 * The feed for hosts that cannot hold a stream: a poke says that something changed, the same question as ever asks what.
 * Without pokes it is asked every few seconds. Source: architecture §1 "The poke".
 */
export function createPokeTransport(options: PokeTransportOptions): FeedTransport {
  return {
    changesSince: options.api.changesSince,
    openStream: (cursor, handlers) => {
      const stream = new PolledStream(options, cursor, handlers);
      return () => stream.close();
    },
  };
}

class PolledStream {
  readonly #options: PokeTransportOptions;
  readonly #handlers: StreamHandlers;
  readonly #closed = new AbortController();
  readonly #leave: () => void;
  #cursor: string;
  #opened = false;
  #asking = false;
  #poked = false;
  #arriving = false;
  #cancelNext: () => void = () => undefined;

  constructor(options: PokeTransportOptions, cursor: string, handlers: StreamHandlers) {
    this.#options = options;
    this.#cursor = cursor;
    this.#handlers = handlers;
    this.#leave = options.listen(
      () => this.#onPoke(),
      (arriving) => {
        this.#arriving = arriving;
        // What was committed before the pokes began to arrive was poked by nobody.
        if (arriving) this.#onPoke();
      },
    );
    void this.#ask();
  }

  close(): void {
    if (this.#closed.signal.aborted) return;
    this.#closed.abort();
    this.#cancelNext();
    this.#leave();
  }

  #onPoke(): void {
    if (this.#closed.signal.aborted) return;
    if (this.#asking) this.#poked = true;
    else this.#askIn(TOGETHER_MS);
  }

  #askIn(ms: number): void {
    this.#cancelNext();
    this.#cancelNext = this.#options.timers.after(ms, () => void this.#ask());
  }

  async #ask(): Promise<void> {
    this.#asking = true;
    this.#poked = false;
    const { signal } = this.#closed;
    try {
      await catchUp(this.#options.api, this.#cursor, signal, (page) => {
        if (!this.#opened) this.#handlers.onOpen();
        this.#opened = true;
        this.#cursor = page.cursor;
        this.#handlers.onPage(page);
      });
      this.#handlers.onHeartbeat();
    } catch (error) {
      if (signal.aborted) return;
      this.close();
      this.#handlers.onDrop(error instanceof AppError ? error.code : null);
    } finally {
      this.#asking = false;
    }
    if (signal.aborted) return;
    const floor = this.#arriving ? FLOOR_MS : FLOOR_WITHOUT_POKES_MS;
    this.#askIn(this.#poked ? TOGETHER_MS : floor);
  }
}
