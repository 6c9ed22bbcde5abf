"use client";
import type { OpenSpan } from "@kaunter/domain";
import { cx } from "@kaunter/ui";
import { useTranslations } from "next-intl";

const TIME =
  "h-9 min-w-0 rounded-m bg-surface px-2 tabular-nums shadow-[inset_0_0_0_1px_var(--line-strong)] outline-none " +
  "focus-visible:shadow-[inset_0_0_0_2px_var(--focus)] max-md:h-11 max-md:text-body-l";
/** Under the day on a phone, beside it elsewhere. */
const CELL =
  "col-start-2 flex min-h-10 items-center justify-end gap-2 max-md:col-start-1 max-md:justify-start max-md:pb-1";

export interface SpanFieldsProps {
  /** Null: the day is closed. */
  readonly span: OpenSpan | null;
  /** The weekday's name. */
  readonly day: string;
  /** Which of the day it is, from 1. */
  readonly place: number;
  /** The element that says what is wrong with the day; null while nothing is. */
  readonly problemId: string | null;
  readonly onChange: (span: OpenSpan) => void;
}

/** An opening and its closing, or that there is none. A clock knows no 24:00: closing at 00:00 means the day's end. */
export function SpanFields({ span, day, place, problemId, onChange }: SpanFieldsProps) {
  const words = useTranslations("settings.hours");
  if (span === null) return <span className={cx(CELL, "text-ink-muted")}>{words("closed")}</span>;
  const wrong = problemId === null ? {} : { "aria-invalid": true, "aria-describedby": problemId };
  const look = cx(TIME, problemId !== null && "shadow-[inset_0_0_0_1px_var(--danger)]");
  return (
    <span className={CELL}>
      <input
        {...wrong}
        type="time"
        required
        aria-label={words("from", { day, place })}
        value={span.from}
        onChange={(event) => onChange({ ...span, from: event.target.value })}
        className={look}
      />
      <span aria-hidden="true">–</span>
      <input
        {...wrong}
        type="time"
        required
        aria-label={words("to", { day, place })}
        value={span.to === "24:00" ? "00:00" : span.to}
        onChange={(event) => onChange({ ...span, to: event.target.value === "00:00" ? "24:00" : event.target.value })}
        className={look}
      />
    </span>
  );
}
