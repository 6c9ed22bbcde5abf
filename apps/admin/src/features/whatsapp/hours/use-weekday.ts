"use client";
import { useFormatter } from "next-intl";

/** A Monday, noon in the gym's time zone. */
const MONDAY = Date.parse("2026-11-16T12:00:00+08:00");
const DAY_MS = 86_400_000;

/** The name of a weekday, 0 for Monday, in the reader's language. */
export function useWeekday(): (weekday: number) => string {
  const format = useFormatter();
  return (weekday) => format.dateTime(new Date(MONDAY + weekday * DAY_MS), { weekday: "long" });
}
