import { DayPill, type DayPillProps } from "./day-pill.tsx";

/** Where a day begins: 40 px for the pill and its air, and 4 to the first bubble. */
export function DayLine({ day, atMs }: DayPillProps) {
  return (
    <div className="flex h-11 items-center justify-center pb-1">
      <DayPill day={day} atMs={atMs} />
    </div>
  );
}
