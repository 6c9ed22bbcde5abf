import type { ChannelEvent } from "@kaunter/domain";

/** What this process has done since it began. Time comes as an argument, ms since the epoch. */
export class Counters {
  readonly startedAtMs: number;
  #events = 0;
  #lastEventAtMs: number | null = null;

  constructor(startedAtMs: number) {
    this.startedAtMs = startedAtMs;
  }

  /** Events of the gateway were committed. */
  committed(events: readonly ChannelEvent[], nowMs: number): void {
    this.#events += events.length;
    this.#lastEventAtMs = nowMs;
  }

  read(): { startedAtMs: number; events: number; lastEventAtMs: number | null } {
    return { startedAtMs: this.startedAtMs, events: this.#events, lastEventAtMs: this.#lastEventAtMs };
  }
}
