import { WebSocket } from "ws";
import type { WahaEnvelope } from "../wire/envelope.ts";
import { backoffDelay } from "./backoff.ts";
import { systemClock, type Clock } from "./clock.ts";
import { type Connection, openConnection, type SocketConstructor, type SocketLike } from "./connection.ts";
import { readFrame } from "./read-frame.ts";
import { socketUrl, type SocketTarget } from "./socket-url.ts";

export type WahaSocketState =
  | { readonly state: "connecting"; readonly attempt: number }
  | { readonly state: "live" }
  | { readonly state: "waiting"; readonly attempt: number; readonly retryInMs: number; readonly why: string }
  /** Given up for good: the key was refused, or the caller closed it. */
  | { readonly state: "stopped"; readonly why: string };

export interface WahaSocketCounters {
  readonly frames: number;
  /** Frames that were no envelope; handed to `onMalformed`. */
  readonly malformed: number;
  /** Events this client has no name for; handed on all the same. */
  readonly unknown: number;
  readonly connections: number;
}

export interface WahaSocketOptions extends SocketTarget {
  readonly onEvent: (envelope: WahaEnvelope) => void;
  readonly onState: (state: WahaSocketState) => void;
  /** A frame that is no event, as it came, so that it can be kept for somebody to read. */
  readonly onMalformed?: ((text: string) => void) | undefined;
  readonly clock?: Clock | undefined;
  /** 0 ≤ x < 1. */
  readonly random?: (() => number) | undefined;
  readonly WebSocketImpl?: SocketConstructor | undefined;
  /** All in ms: first pause 1,000, longest 30,000, silence 130,000, settle 250. */
  readonly timing?: Partial<Timing> | undefined;
}

interface Timing {
  readonly firstMs: number;
  readonly longestMs: number;
  readonly silenceMs: number;
  readonly settleMs: number;
  /** A connection that lived this long counts as healthy: the next pause starts small again. */
  readonly healthyMs: number;
}

export interface WahaSocket {
  readonly close: () => void;
  /** Leaves further events in the network's buffers while the caller cannot keep up; a new connection reads at once. */
  readonly hold: (held: boolean) => void;
  /** Ends a waiting pause at once. */
  readonly retryNow: () => void;
  readonly state: () => WahaSocketState;
  readonly counters: () => WahaSocketCounters;
}

const TIMING: Timing = { firstMs: 1_000, longestMs: 30_000, silenceMs: 130_000, settleMs: 250, healthyMs: 10_000 };
/** "Policy violation": WAHA's answer to a wrong key or a session the key may not see. Source: WAHA facts §10. */
const REFUSED = 1008;

/**
 * Holds WAHA's event socket open for as long as it takes: reconnects with growing, jittered pauses, drops connections
 * that went silent, and stops for good when the key is refused. WAHA replays nothing, so each `live` is the caller's
 * cue to reconcile by REST.
 */
export function openWahaSocket(options: WahaSocketOptions): WahaSocket {
  const timing = { ...TIMING, ...options.timing };
  const clock = options.clock ?? systemClock;
  const counters = { frames: 0, malformed: 0, unknown: 0, connections: 0 };
  let state: WahaSocketState = { state: "connecting", attempt: 0 };
  let attempt = 0;
  let leave = () => undefined as void;
  let connection: Connection | null = null;

  const become = (next: WahaSocketState) => {
    state = next;
    options.onState(next);
  };
  const connect = () => {
    become({ state: "connecting", attempt });
    counters.connections += 1;
    let liveSinceMs: number | null = null;
    const onLive = () => {
      liveSinceMs = clock.now();
      become({ state: "live" });
    };
    const onClosed = ({ code, reason }: { code: number; reason: string }) => {
      const why = `${String(code)}${reason === "" ? "" : ` ${reason}`}`;
      if (code === REFUSED) return become({ state: "stopped", why });
      if (liveSinceMs !== null && clock.now() - liveSinceMs >= timing.healthyMs) attempt = 0;
      attempt += 1;
      const retryInMs = backoffDelay(attempt, { ...timing, random: options.random ?? Math.random });
      leave = clock.after(retryInMs, connect);
      become({ state: "waiting", attempt, retryInMs, why });
    };
    const on = { onLive, onClosed, onText: (text: string) => receive(text, counters, options) };
    connection = openConnection(() => newSocket(options), { ...timing, clock, ...on });
    leave = connection.close;
  };

  connect();
  return {
    close: () => {
      if (state.state === "stopped") return;
      leave();
      become({ state: "stopped", why: "closed" });
    },
    hold: (held) => connection?.hold(held),
    retryNow: () => {
      if (state.state !== "waiting") return;
      leave();
      connect();
    },
    state: () => state,
    counters: () => ({ ...counters }),
  };
}

function newSocket(options: WahaSocketOptions): SocketLike {
  const Socket: SocketConstructor = options.WebSocketImpl ?? WebSocket;
  return new Socket(socketUrl(options));
}

function receive(text: string, counters: Mutable<WahaSocketCounters>, options: WahaSocketOptions): void {
  const frame = readFrame(text);
  counters.frames += 1;
  if (frame.kind === "malformed") {
    counters.malformed += 1;
    options.onMalformed?.(text);
    return;
  }
  if (!frame.known) counters.unknown += 1;
  options.onEvent(frame.envelope);
}

type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] };
