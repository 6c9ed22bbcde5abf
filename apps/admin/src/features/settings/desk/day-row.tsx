"use client";
import { IconButton } from "@kaunter/ui";
import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { useWeekday } from "@/features/whatsapp/hours/use-weekday.ts";
import { DayActions } from "./day-actions.tsx";
import { SpanFields } from "./span-fields.tsx";
import { type Day, problemOfDay, USUAL, withPause } from "./spans.ts";

export interface DayRowProps {
  /** 0: Monday. */
  readonly weekday: number;
  readonly day: Day;
  readonly onChange: (day: Day) => void;
  /** Every day shall be like this one. */
  readonly onCopy: () => void;
}

/** Three columns: the day, its openings below each other, what can be done. On a phone the openings stand under the day. */
export function DayRow({ weekday, day, onChange, onCopy }: DayRowProps) {
  const words = useTranslations("settings.hours");
  const name = useWeekday()(weekday);
  const problem = problemOfDay(day);
  const problemId = `hours-wrong-${String(weekday)}`;
  const paused = withPause(day);
  const fieldsOf = (at: number) => (
    <SpanFields
      {...{ span: day[at] ?? null, day: name, place: at + 1, problemId: problem === null ? null : problemId }}
      onChange={(next) => onChange(day.with(at, next))}
    />
  );
  return (
    <li className="grid grid-cols-[minmax(7rem,1fr)_auto_auto] gap-x-2 max-md:grid-cols-[auto_1fr] max-md:pb-2">
      <label className="col-start-1 row-start-1 flex h-10 min-w-0 cursor-pointer items-center gap-3 max-md:h-11">
        <input
          type="checkbox"
          checked={day.length > 0}
          onChange={(event) => onChange(event.target.checked ? USUAL : [])}
          className="size-4 accent-ink"
        />
        <span className="truncate">{name}</span>
      </label>
      {fieldsOf(0)}
      <DayActions day={name} onPause={paused === null ? null : () => onChange(paused)} onCopy={onCopy} />
      {day.slice(1).map((_, later) => (
        <Fragment key={later}>
          {fieldsOf(later + 1)}
          <IconButton
            size="s"
            label={words("remove", { day: name, place: later + 2 })}
            onClick={() => onChange(day.toSpliced(later + 1, 1))}
            className="self-center"
          >
            <X aria-hidden="true" className="size-4" strokeWidth={1.75} />
          </IconButton>
        </Fragment>
      ))}
      {problem === null ? null : (
        <p id={problemId} className="col-span-full mt-1 text-end text-meta text-danger">
          {words(problem)}
        </p>
      )}
    </li>
  );
}
