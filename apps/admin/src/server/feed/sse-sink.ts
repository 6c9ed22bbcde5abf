import type { Change } from "@kaunter/domain";
import type { FeedSink, StreamEnd, Typing } from "./subscriber";

const HEARTBEAT_MS = 15_000;
/** A reader this many bytes behind is let go; it comes back and catches up from its cursor. */
const MAX_BEHIND_BYTES = 1024 * 1024;

type Closed = StreamEnd | "left";

/** One browser's stream of server-sent events: event id = cursor. `onClose` runs once, however the stream ends. */
export class SseStream implements FeedSink {
  readonly body: ReadableStream<Uint8Array>;
  readonly #onClose: (reason: Closed) => void;
  readonly #encoder = new TextEncoder();
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  #heartbeat: NodeJS.Timeout | undefined;
  #taken: (() => void)[] = [];

  constructor(onClose: (reason: Closed) => void) {
    this.#onClose = onClose;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
          this.#heartbeat = setInterval(() => {
            this.#write(": still here\n\n");
          }, HEARTBEAT_MS).unref();
          this.#write("retry: 1000\n\n");
        },
        // Asked for only while somebody waits for more: everything written so far was taken.
        pull: () => this.#tellTaken(),
        cancel: () => {
          this.#close("left");
        },
      },
      { highWaterMark: 0, size: (chunk) => chunk.byteLength },
    );
  }

  get isOpen(): boolean {
    return this.#controller !== null;
  }

  /** Resolves once the reader has taken everything, or is gone: a catch-up goes at its reader's pace. */
  drained(): Promise<void> {
    if ((this.#controller?.desiredSize ?? 0) >= 0) return Promise.resolve();
    return new Promise((resolve) => this.#taken.push(resolve));
  }

  change(change: Change): void {
    this.#line("change", change, change.cursor);
  }

  typing(typing: Typing): void {
    this.#line("typing", typing);
  }

  ready(cursor: string): void {
    this.#line("ready", { cursor }, cursor);
  }

  reset(): void {
    this.#line("reset", {});
  }

  end(reason: StreamEnd): void {
    if (reason === "access-changed") this.#line("access", {});
    this.#close(reason);
  }

  #line(event: string, data: unknown, id?: string): void {
    this.#write(`${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  #write(text: string): void {
    const controller = this.#controller;
    if (!controller) return;
    controller.enqueue(this.#encoder.encode(text));
    if ((controller.desiredSize ?? 0) < -MAX_BEHIND_BYTES) this.#close("too-slow");
  }

  #close(reason: Closed): void {
    const controller = this.#controller;
    if (!controller) return;
    clearInterval(this.#heartbeat);
    this.#controller = null;
    // An error throws away what a reader that takes nothing would otherwise keep in memory.
    if (reason === "too-slow") controller.error(new DOMException("The reader is too slow.", "AbortError"));
    else if (reason !== "left") controller.close();
    this.#tellTaken();
    this.#onClose(reason);
  }

  #tellTaken(): void {
    const waiting = this.#taken;
    this.#taken = [];
    for (const tell of waiting) tell();
  }
}
