import type { WahaEnvelope } from "../wire/envelope.ts";
import { openWahaSocket, type WahaSocketOptions, type WahaSocketState } from "./open-waha-socket.ts";

export interface WahaEventsOptions extends Omit<WahaSocketOptions, "onEvent"> {
  /** Ends the iteration. */
  readonly signal: AbortSignal;
  /** How many events may wait for a slow reader (10,000). */
  readonly atMost?: number | undefined;
}

/**
 * The events of WAHA's socket, one after the other, through reconnects. Ends when the signal says so. Throws when the
 * key is refused, and when the reader falls so far behind that waiting would eat memory: WAHA replays nothing, so the
 * reader then starts again and reconciles.
 */
export async function* iterateWahaEvents(options: WahaEventsOptions): AsyncGenerator<WahaEnvelope, void, void> {
  const { signal, atMost = 10_000 } = options;
  const waiting: WahaEnvelope[] = [];
  let failure: Error | null = null;
  let wake = () => undefined as void;
  const fail = (reason: string) => {
    failure ??= new Error(reason);
    wake();
  };
  const onState = (state: WahaSocketState) => {
    options.onState(state);
    if (state.state === "stopped" && !signal.aborted) fail(`WAHA's socket was refused: ${state.why}`);
  };
  const onEvent = (envelope: WahaEnvelope) => {
    if (waiting.length < atMost) waiting.push(envelope);
    else fail(`more than ${String(atMost)} events wait to be read`);
    wake();
  };
  const socket = openWahaSocket({ ...options, onState, onEvent });
  const onAbort = () => wake();
  signal.addEventListener("abort", onAbort);
  try {
    while (!signal.aborted) {
      const next = waiting.shift();
      if (next) yield next;
      else if (failure) throw failure;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    signal.removeEventListener("abort", onAbort);
    socket.close();
  }
}
