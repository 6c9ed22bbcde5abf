import { DayPill } from "./day-pill.tsx";

export interface DayLineProps {
  /** The calendar day, `2026-11-21`, and a moment of it in ms. */
  readonly day: string;
  readonly atMs: number;
}

/** Where a day begins: 40 px for the pill and its air, and 4 to the first bubble. */
export function DayLine({ day, atMs }: DayLineProps) {
  return (
    <div className="flex h-11 items-center justify-center pb-1">
      <DayPill day={day} atMs={atMs} />
    </div>
  );
}
