"use client";
import { cx } from "@kaunter/ui";
import { useFormatter, useNow, useTimeZone, useTranslations } from "next-intl";
import { TIME_ZONE } from "@/i18n/locale.ts";
import type { PackageDetails } from "@kaunter/domain";
import { dateOf, daysUntil } from "./days-until.ts";
import { packageState } from "./package-state.ts";

/** How often the days left are counted again, in ms. */
const EVERY_MINUTE = 60_000;

/** One package: sessions left with their bar, the coach, and when it ends; red where somebody should say a word. */
export function PackageRow({ details }: { readonly details: PackageDetails }) {
  const words = useTranslations("panel.packages");
  const now = useNow({ updateInterval: EVERY_MINUTE });
  const days = daysUntil(details.expiresOn, now.getTime(), useTimeZone() ?? TIME_ZONE);
  const { share, few, soon } = packageState(details, days);
  const { name, remaining, total, trainerName } = details;
  const count = share === null ? words("uncounted") : words("left", { remaining: remaining ?? 0, total: total ?? 0 });
  return (
    <li>
      <p className="flex items-baseline justify-between gap-2">
        <b className="min-w-0 truncate font-semibold">{name}</b>
        <span className={cx("shrink-0 tabular-nums", few && "font-semibold text-danger")}>{count}</span>
      </p>
      {share === null ? null : (
        <span aria-hidden="true" className="my-1 block h-1 overflow-hidden rounded-full bg-surface-selected">
          <span
            style={{ inlineSize: `${String(share * 100)}%` }}
            className={cx("block h-full rounded-full", few || soon ? "bg-danger-fill" : "bg-accent")}
          />
        </span>
      )}
      <p className="flex justify-between gap-2 text-meta text-ink-muted">
        <span className="min-w-0 truncate">
          {trainerName === null ? words("anyCoach") : words("coach", { name: trainerName })}
        </span>
        <PackageEnd days={days} expiresOn={details.expiresOn} soon={soon} />
      </p>
    </li>
  );
}

interface PackageEndProps {
  readonly days: number;
  readonly expiresOn: string;
  readonly soon: boolean;
}

function PackageEnd({ days, expiresOn, soon }: PackageEndProps) {
  const words = useTranslations("panel.packages");
  const format = useFormatter();
  const day = { day: "numeric", month: "short", timeZone: "UTC" } as const;
  const date = format.dateTime(dateOf(expiresOn), soon && days >= 0 ? day : { ...day, year: "numeric" });
  if (days < 0) return <span className="shrink-0 text-danger">{words("ended", { date })}</span>;
  if (soon) return <span className="shrink-0 text-danger">{words("endsSoon", { days, date })}</span>;
  return <span className="shrink-0">{words("ends", { date })}</span>;
}
