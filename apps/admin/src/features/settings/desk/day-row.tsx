"use client";
import { IconButton } from "@kaunter/ui";
import CopyPlus from "lucide-react/icons/copy-plus";
import Plus from "lucide-react/icons/plus";
import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";
import { useWeekday } from "@/features/whatsapp/hours/use-weekday.ts";
import { SpanFields } from "./span-fields.tsx";
import { type Day, problemOfDay, USUAL, withPause } from "./spans.ts";

const ICON = { "aria-hidden": true, className: "size-4", strokeWidth: 1.75 } as const;

export interface DayRowProps {
  /** 0: Monday. */
  readonly weekday: number;
  readonly day: Day;
  readonly onChange: (day: Day) => void;
  /** Every day shall be like this one. */
  readonly onCopy: () => void;
}

/** A day's openings, or that it is closed. */
export function DayRow({ weekday, day, onChange, onCopy }: DayRowProps) {
  const words = useTranslations("settings.hours");
  const name = useWeekday()(weekday);
  const problem = problemOfDay(day);
  const problemId = `hours-wrong-${String(weekday)}`;
  const paused = withPause(day);
  return (
    <li className="grid min-h-10 grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 max-md:grid-cols-1 max-md:pb-2">
      <label className="flex h-10 min-w-0 cursor-pointer items-center gap-3 max-md:h-11">
        <input
          type="checkbox"
          checked={day.length > 0}
          onChange={(event) => onChange(event.target.checked ? USUAL : [])}
          className="size-4 accent-ink"
        />
        <span className="truncate">{name}</span>
      </label>
      <ul className="grid gap-1 max-md:pl-7">
        {(day.length === 0 ? [null] : day).map((span, at) => (
          <li key={at} className="flex min-h-10 items-center justify-end gap-2 max-md:justify-start">
            {span === null ? (
              <span className="text-ink-muted">{words("closed")}</span>
            ) : (
              <SpanFields
                {...{ span, day: name, place: at + 1, problemId: problem === null ? null : problemId }}
                onChange={(next) => onChange(day.with(at, next))}
              />
            )}
            {at > 0 ? (
              <IconButton
                size="s"
                label={words("remove", { day: name, place: at + 1 })}
                onClick={() => onChange(day.toSpliced(at, 1))}
              >
                <X {...ICON} />
              </IconButton>
            ) : (
              <IconButton
                size="s"
                label={words("pause", { day: name })}
                disabled={paused === null}
                onClick={() => onChange(paused ?? day)}
              >
                <Plus {...ICON} />
              </IconButton>
            )}
            {at > 0 ? (
              <span className="size-8 shrink-0" />
            ) : (
              <IconButton size="s" label={words("copy", { day: name })} onClick={onCopy}>
                <CopyPlus {...ICON} />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {problem === null ? null : (
        <p id={problemId} className="col-span-full mt-1 text-end text-meta text-danger">
          {words(problem)}
        </p>
      )}
    </li>
  );
}
