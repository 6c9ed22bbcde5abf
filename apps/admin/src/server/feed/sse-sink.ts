import type { Change } from "@kaunter/domain";
import type { FeedSink, StreamEnd } from "./subscriber";

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

  constructor(onClose: (reason: Closed) => void) {
    this.#onClose = onClose;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
          this.#heartbeat = setInterval(() => {
            this.#write(": still here\n\n");
          }, HEARTBEAT_MS);
          this.#write("retry: 1000\n\n");
        },
        cancel: () => {
          this.#close("left");
        },
      },
      { highWaterMark: 0, size: (chunk) => chunk.byteLength },
    );
  }

  change(change: Change): void {
    this.#line("change", change, change.cursor);
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
    if (reason !== "left") controller.close();
    this.#onClose(reason);
  }
}
