import { cx } from "@kaunter/ui";
import { DayPill, type DayPillProps } from "./day-pill.tsx";

/** Where a day begins: 40 px for the pill and its air, and 4 to the first bubble. @param said not seen, yet there for readers */
export function DayLine({ day, atMs, said }: DayPillProps & { readonly said: boolean }) {
  return (
    <div className={cx("flex h-11 items-center justify-center pb-1", said && "opacity-0")}>
      <DayPill day={day} atMs={atMs} />
    </div>
  );
}
