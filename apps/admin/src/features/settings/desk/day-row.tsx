"use client";
import type { BusinessHours } from "@kaunter/domain";
import { cx } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useWeekday } from "@/features/whatsapp/hours/use-weekday.ts";

export type Day = BusinessHours["days"][number];

/** A day that was closed opens with these. */
const USUAL = { from: "06:00", to: "23:00" };
const TIME =
  "h-9 min-w-0 rounded-m bg-surface px-2 tabular-nums shadow-[inset_0_0_0_1px_var(--line-strong)] outline-none " +
  "focus-visible:shadow-[inset_0_0_0_2px_var(--focus)] max-md:h-11 max-md:text-body-l";

export interface DayRowProps {
  /** 0: Monday. */
  readonly weekday: number;
  readonly day: Day;
  readonly onChange: (day: Day) => void;
}

/** A day's opening and closing, or that it is closed. A clock knows no 24:00: closing at 00:00 means the day's end. */
export function DayRow({ weekday, day, onChange }: DayRowProps) {
  const words = useTranslations("settings.hours");
  const name = useWeekday()(weekday);
  const wrong = day !== null && day.from >= day.to;
  return (
    <li className="grid min-h-10 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 max-md:grid-cols-1 max-md:pb-2">
      <label className="flex h-10 min-w-0 cursor-pointer items-center gap-3 max-md:h-11">
        <input
          type="checkbox"
          checked={day !== null}
          onChange={(event) => onChange(event.target.checked ? USUAL : null)}
          className="size-4 accent-ink"
        />
        <span className="truncate">{name}</span>
      </label>
      {day === null ? (
        <span className="text-ink-muted max-md:pb-2 max-md:pl-7">{words("closed")}</span>
      ) : (
        <span className="flex items-center gap-2 max-md:pl-7">
          <input
            type="time"
            required
            aria-label={words("from", { day: name })}
            value={day.from}
            onChange={(event) => onChange({ ...day, from: event.target.value })}
            className={TIME}
          />
          <span aria-hidden="true">–</span>
          <input
            type="time"
            required
            aria-label={words("to", { day: name })}
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? `hours-wrong-${String(weekday)}` : undefined}
            value={day.to === "24:00" ? "00:00" : day.to}
            onChange={(event) =>
              onChange({ ...day, to: event.target.value === "00:00" ? "24:00" : event.target.value })
            }
            className={cx(TIME, wrong && "shadow-[inset_0_0_0_1px_var(--danger)]")}
          />
        </span>
      )}
      {wrong ? (
        <p id={`hours-wrong-${String(weekday)}`} className="col-span-full mt-1 text-end text-meta text-danger">
          {words("wrong")}
        </p>
      ) : null}
    </li>
  );
}
