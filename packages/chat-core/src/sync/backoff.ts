export interface BackoffOptions {
  readonly baseMs: number;
  readonly maxMs: number;
}

export const BACKOFF: BackoffOptions = { baseMs: 500, maxMs: 30_000 };

/**
 * How long to wait before the next try, in ms: doubles with each one up to the limit, half of it by chance, so that a
 * thousand desks do not come back in the same moment. `attempt` counts from 0, `random` is from 0 up to 1.
 */
export function backoffDelay(attempt: number, random: number, options: BackoffOptions = BACKOFF): number {
  const full = Math.min(options.maxMs, options.baseMs * 2 ** Math.min(attempt, 30));
  return Math.round(full / 2 + (full / 2) * random);
}
