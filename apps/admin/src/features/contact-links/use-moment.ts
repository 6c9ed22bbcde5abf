"use client";
import { useFormatter } from "next-intl";

/** A moment (ms) as the reader's language writes it. */
export function useMoment(): (ms: number) => string {
  const format = useFormatter();
  return (ms) => format.dateTime(ms, { dateStyle: "medium", timeStyle: "short" });
}
