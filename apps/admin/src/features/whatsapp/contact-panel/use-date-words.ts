"use client";
import { useFormatter } from "next-intl";
import { dateOf } from "./days-until.ts";

/** Says a calendar date (`YYYY-MM-DD`) or a moment (ISO 8601) as a day: "2 Jun 2024". */
export function useDateWords(): (date: string) => string {
  const format = useFormatter();
  const day = { day: "numeric", month: "short", year: "numeric" } as const;
  return (date) => {
    // A calendar date belongs to no zone; a moment is a day only at the counter.
    if (/^\d{4}-\d\d-\d\d$/.test(date)) return format.dateTime(dateOf(date), { ...day, timeZone: "UTC" });
    return format.dateTime(Date.parse(date), day);
  };
}
