export interface BackoffOptions {
  /** Milliseconds of the first pause, doubled each time up to `longestMs`. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
}

/** How long to wait before attempt number `attempt` (1 = first retry), in ms: exponential, the upper half random. */
export function backoffDelay(attempt: number, options: BackoffOptions): number {
  const ceiling = Math.min(options.longestMs, options.firstMs * 2 ** (attempt - 1));
  return Math.round(ceiling / 2 + (ceiling / 2) * options.random());
}
