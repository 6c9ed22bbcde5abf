import type { FeedSink, StreamEnd } from "./subscriber";

const HEARTBEAT_MS = 15_000;
/** A reader this many bytes behind is let go; it comes back and catches up from its cursor. */
const MAX_BEHIND_BYTES = 1024 * 1024;

export interface SseStream {
  readonly body: ReadableStream<Uint8Array>;
  readonly sink: FeedSink;
}

/** Writes feed lines as server-sent events: event id = cursor. `onClose` runs once, however the stream ends. */
export function createSseStream(onClose: (reason: StreamEnd | "left") => void): SseStream {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  let heartbeat: NodeJS.Timeout | undefined;

  function close(reason: StreamEnd | "left"): void {
    if (!controller) return;
    clearInterval(heartbeat);
    const open = controller;
    controller = null;
    if (reason !== "left") open.close();
    onClose(reason);
  }

  function write(text: string): void {
    if (!controller) return;
    controller.enqueue(encoder.encode(text));
    if ((controller.desiredSize ?? 0) < -MAX_BEHIND_BYTES) close("too-slow");
  }

  function line(event: string, data: unknown, id?: string): void {
    write(`${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  const body = new ReadableStream<Uint8Array>(
    {
      start(started) {
        controller = started;
        heartbeat = setInterval(() => {
          write(": still here\n\n");
        }, HEARTBEAT_MS);
        write("retry: 1000\n\n");
      },
      cancel() {
        close("left");
      },
    },
    { highWaterMark: 0, size: (chunk) => chunk.byteLength },
  );

  return {
    body,
    sink: {
      change: (change) => {
        line("change", change, change.cursor);
      },
      ready: (cursor) => {
        line("ready", { cursor }, cursor);
      },
      reset: () => {
        line("reset", {});
      },
      end: (reason) => {
        if (reason === "access-changed") line("access", {});
        close(reason);
      },
    },
  };
}
