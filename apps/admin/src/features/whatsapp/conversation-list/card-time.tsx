"use client";
import { cx } from "@kaunter/ui";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { TIME_ZONE } from "@/i18n/locale";
import { timeLabel } from "./time-label.ts";

/** How often the labels move on, in ms. */
const TICK_MS = 30_000;

/** When the last message was written: "Just now", "3h", or a date; ticks while it is on screen. */
export function CardTime({ atMs, strong }: { readonly atMs: number; readonly strong: boolean }) {
  const words = useTranslations("list.time");
  const format = useFormatter();
  const now = useNow({ updateInterval: TICK_MS });
  const label = timeLabel(atMs, now.getTime(), TIME_ZONE);
  const text = () => {
    if (label.unit === "now") return words("now");
    if (label.unit !== "date") return words(label.unit, { count: label.count });
    return format.dateTime(atMs, label.thisYear ? { day: "numeric", month: "short" } : { dateStyle: "short" });
  };
  return (
    <time
      dateTime={new Date(atMs).toISOString()}
      suppressHydrationWarning
      className={cx("shrink-0 text-meta leading-5 tabular-nums", strong ? "font-semibold text-ink" : "text-ink-muted")}
    >
      {text()}
    </time>
  );
}
