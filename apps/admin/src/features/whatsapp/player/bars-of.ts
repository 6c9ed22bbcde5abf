/** How loud a recording is over its length. */
export interface Peaks {
  /** 0 to 1, evenly spaced. */
  readonly bars: readonly number[];
  readonly durationMs: number;
}

/** Bars of a drawn recording. */
export const BARS = 40;

/** The loudest moment of each of forty equal stretches, the loudest of all being 1; silence is all zeros. */
export function barsOf(samples: Float32Array): readonly number[] {
  const size = Math.max(1, Math.floor(samples.length / BARS));
  const bars = Array.from({ length: BARS }, (_, bar) => {
    let loudest = 0;
    const end = Math.min(samples.length, (bar + 1) * size);
    for (let at = bar * size; at < end; at += 1) loudest = Math.max(loudest, Math.abs(samples[at] ?? 0));
    return loudest;
  });
  const top = Math.max(...bars);
  return top === 0 ? bars : bars.map((bar) => bar / top);
}
