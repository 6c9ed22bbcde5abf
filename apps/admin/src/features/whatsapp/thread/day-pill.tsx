"use client";
import { useFormatter, useNow, useTimeZone, useTranslations } from "next-intl";
import { dayLabel } from "./day-label.ts";

export interface DayPillProps {
  /** The calendar day, `2026-11-21`, and a moment of it in ms. */
  readonly day: string;
  readonly atMs: number;
}

const MINUTE_MS = 60_000;

const FORMATS = {
  weekday: { weekday: "long" },
  date: { day: "numeric", month: "long" },
  dateWithYear: { day: "numeric", month: "long", year: "numeric" },
} as const;

/** A day in words: Today, Yesterday, Monday, 3 November. */
export function DayPill({ day, atMs }: DayPillProps) {
  const words = useTranslations("thread.day");
  const format = useFormatter();
  const timeZone = useTimeZone();
  const now = useNow({ updateInterval: MINUTE_MS });
  const today = new Intl.DateTimeFormat("en-CA", { timeZone }).format(now);
  const label = dayLabel(day, today);
  return (
    <span className="h-6 rounded-full bg-surface-raised px-3 text-meta leading-6 font-medium text-ink-muted shadow-[0_0_0_1px_light-dark(transparent,var(--line))] [filter:var(--bubble-shadow)]">
      {label === "today" || label === "yesterday" ? words(label) : format.dateTime(atMs, FORMATS[label])}
    </span>
  );
}
