import type { Clock } from "./socket/clock.ts";

interface LidCacheOptions {
  readonly ask: (session: string, lid: string) => Promise<string | null>;
  readonly clock: Clock;
  /** How long a known phone is believed, and how long a hidden one stays unasked, in ms. */
  readonly knownMs?: number | undefined;
  readonly hiddenMs?: number | undefined;
  /** The oldest entry goes when there are more. */
  readonly atMost?: number | undefined;
}

interface Entry {
  readonly phone: Promise<string | null>;
  untilMs: number;
}

/**
 * Remembers which phone is behind a hidden id. People asking for the same id at once share one call; a call that fails
 * is not remembered. A hidden number may be told any moment, so that answer is kept only briefly.
 */
export function createLidCache(options: LidCacheOptions) {
  const { ask, clock, knownMs = 3_600_000, hiddenMs = 30_000, atMost = 10_000 } = options;
  const entries = new Map<string, Entry>();

  const remember = (key: string, session: string, lid: string): Entry => {
    const entry: Entry = { phone: ask(session, lid), untilMs: Number.POSITIVE_INFINITY };
    entries.set(key, entry);
    entry.phone.then(
      (phone) => {
        entry.untilMs = clock.now() + (phone === null ? hiddenMs : knownMs);
      },
      () => {
        if (entries.get(key) === entry) entries.delete(key);
      },
    );
    for (const oldest of entries.keys()) {
      if (entries.size <= atMost) break;
      entries.delete(oldest);
    }
    return entry;
  };

  return (session: string, lid: string): Promise<string | null> => {
    const key = `${session}/${lid}`;
    const kept = entries.get(key);
    if (kept && kept.untilMs > clock.now()) return kept.phone;
    entries.delete(key);
    return remember(key, session, lid).phone;
  };
}
