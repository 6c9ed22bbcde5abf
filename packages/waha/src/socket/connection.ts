import type { Clock } from "./clock.ts";
import { createDeadline, type Deadline } from "./deadline.ts";

/** What this package asks of a WebSocket; the `ws` package's class has it. */
export interface SocketLike {
  on(event: "open" | "ping", listener: () => void): unknown;
  on(event: "message", listener: (data: { toString(): string }) => void): unknown;
  on(event: "close", listener: (code: number, reason: { toString(): string }) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  terminate(): void;
  /** Leave what arrives in the network's own buffers, and read on. */
  pause(): void;
  resume(): void;
}
/** A connection as its owner steers it. */
export interface Connection {
  /** Ends it at once: a close handshake could hang on a dead server and keep the process alive. */
  readonly close: () => void;
  /** Stops reading, or reads on. WAHA ends a connection that does not read for two of its pings (60 s each). */
  readonly hold: (held: boolean) => void;
}

export type SocketConstructor = new (url: string) => SocketLike;

export interface ConnectionOptions {
  readonly clock: Clock;
  /** A connection without ping or frame for this long (ms) is dead: WAHA pings every 60 s. */
  readonly silenceMs: number;
  /** WAHA opens the door before it checks the key, so `open` counts only after this long (ms) or a first frame. */
  readonly settleMs: number;
  readonly onLive: () => void;
  readonly onText: (text: string) => void;
  readonly onClosed: (end: { readonly code: number; readonly reason: string }) => void;
}

/** One connection from connect to close: settling, silence watch, exactly one `onClosed`. Answers how to steer it. */
export function openConnection(create: () => SocketLike, options: ConnectionOptions): Connection {
  let over = false;
  let live = false;
  const finish = (): boolean => {
    const first = !over;
    over = true;
    silence.cancel();
    settle.cancel();
    return first;
  };
  const end = (code: number, reason: string) => {
    if (finish()) options.onClosed({ code, reason });
  };
  const becomeLive = () => {
    if (over || live) return;
    live = true;
    settle.cancel();
    options.onLive();
  };
  const silence = createDeadline(options.clock, options.silenceMs, () => {
    end(1006, "silence");
    socket.terminate();
  });
  const settle = createDeadline(options.clock, options.settleMs, becomeLive);
  const heard = () => {
    if (over) return false;
    silence.restart();
    becomeLive();
    return true;
  };

  const socket = create();
  silence.restart();
  socket.on("open", () => settle.restart());
  socket.on("ping", heard);
  socket.on("message", (data) => {
    if (heard()) options.onText(data.toString());
  });
  // `ws` always follows an error with a close; the code says why, the message could quote the address.
  socket.on("error", (error) => {
    if ("code" in error && typeof error.code === "string") end(1006, error.code);
  });
  socket.on("close", (code, reason) => end(code, reason.toString()));
  return {
    hold: (held) => (over ? undefined : holdReading(socket, silence, held)),
    close: () => {
      finish();
      socket.terminate();
    },
  };
}

/** While nothing is read, silence is ours and not the server's. */
function holdReading(socket: SocketLike, silence: Deadline, held: boolean): void {
  if (held) {
    silence.cancel();
    socket.pause();
  } else {
    silence.restart();
    socket.resume();
  }
}
