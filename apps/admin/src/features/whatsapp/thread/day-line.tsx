import { cx } from "@kaunter/ui";
import { DayPill } from "./day-pill.tsx";

export interface DayLineProps {
  /** The calendar day, `2026-11-21`, and a moment of it in ms. */
  readonly day: string;
  readonly atMs: number;
}

/** Where a day begins: 40 px for the pill and its air, and 4 to the first bubble. @param said not seen, yet there for readers */
export function DayLine({ day, atMs, said }: DayLineProps & { readonly said: boolean }) {
  return (
    <div className={cx("flex h-11 items-center justify-center pb-1", said && "opacity-0")}>
      <DayPill day={day} atMs={atMs} />
    </div>
  );
}
