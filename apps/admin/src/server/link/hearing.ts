/** Clocks of phone, gateway and server differ by this much at most, ms. */
const CLOCK_GRACE_MS = 5_000;
/** A message younger than this may still be on its way by one of the doors, ms. Source: architecture §4 "Deaf alarm". */
const ON_ITS_WAY_MS = 60_000;

interface Heard {
  workingSinceMs: number | null;
  lastMessageAtMs: number | null;
}

/**
 * What this process could have heard of each session, and what it did hear: the measure of the deaf alarm. Time comes
 * as an argument, ms since the epoch.
 */
export class Hearing {
  #listeningSinceMs: number | null = null;
  readonly #sessions = new Map<string, Heard>();

  /** The socket stands. */
  listening(nowMs: number): void {
    this.#listeningSinceMs = nowMs;
  }

  /** Since when the socket stands, ms; null: it does not. */
  listeningSinceMs(): number | null {
    return this.#listeningSinceMs;
  }

  /** The socket is gone: whatever is missed from here on is our own absence. */
  notListening(): void {
    this.#listeningSinceMs = null;
  }

  /** An event came but could not be stored: what is found missing before now proves nothing. */
  lost(nowMs: number): void {
    if (this.#listeningSinceMs !== null) this.#listeningSinceMs = nowMs;
  }

  /** The session works since `nowMs`; null: it does not. */
  works(session: string, sinceMs: number | null): void {
    this.#of(session).workingSinceMs = sinceMs;
  }

  /** An event brought a message. */
  heard(session: string, nowMs: number): void {
    this.#of(session).lastMessageAtMs = nowMs;
  }

  lastMessageAtMs(session: string): number | null {
    return this.#of(session).lastMessageAtMs;
  }

  /** A message of `sentAtMs` was found by comparing: should an event have brought it? */
  shouldHaveHeard(session: string, sentAtMs: number, nowMs: number): boolean {
    const { workingSinceMs, lastMessageAtMs } = this.#of(session);
    if (this.#listeningSinceMs === null || workingSinceMs === null) return false;
    // A later event that did come shows that they flow.
    if (lastMessageAtMs !== null && lastMessageAtMs >= sentAtMs) return false;
    const sinceMs = Math.max(this.#listeningSinceMs, workingSinceMs) + CLOCK_GRACE_MS;
    return sentAtMs > sinceMs && sentAtMs < nowMs - ON_ITS_WAY_MS;
  }

  #of(session: string): Heard {
    const known = this.#sessions.get(session) ?? { workingSinceMs: null, lastMessageAtMs: null };
    this.#sessions.set(session, known);
    return known;
  }
}
