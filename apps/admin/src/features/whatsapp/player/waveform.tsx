import { BARS } from "./bars-of.ts";

export interface WaveformProps {
  /** 0 to 1 each; null while they are not known: then the bar is plain. */
  readonly bars: readonly number[] | null;
  /** 0 to 1. */
  readonly played: number;
}

const PLAIN: readonly number[] = Array.from({ length: BARS }, () => 0.12);

/** How loud a recording is over its length; what was heard is darker. */
export function Waveform({ bars, played }: WaveformProps) {
  const path = (bars ?? PLAIN)
    .map((bar, index) => {
      const half = Math.max(1, bar * 11);
      return `M${index * 4 + 2} ${12 - half}v${half * 2}`;
    })
    .join("");
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${BARS * 4} 24`}
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-0 size-full fill-none stroke-2 [stroke-linecap:round]"
    >
      <path d={path} className="stroke-ink-faint opacity-50" />
      <path d={path} className="stroke-ink" style={{ clipPath: `inset(0 ${100 - played * 100}% 0 0)` }} />
    </svg>
  );
}
