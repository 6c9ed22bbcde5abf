"use client";
import type { HealthReport } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { HealthCard } from "./health-card.tsx";
import { useAmounts } from "./use-amounts.ts";

/** Whether the gateway's events reach this desk, and how each session stands. */
export function LinkCard({ report: { link, sessions } }: { readonly report: HealthReport }) {
  const words = useTranslations("health");
  const statuses = useTranslations("shell.session");
  const show = useAmounts();
  const live = link.liveSinceMs !== null;
  return (
    <HealthCard
      title={words("link.title")}
      state={{ ok: live, word: words(live ? "link.live" : "link.away") }}
      facts={[
        [words("link.since"), link.liveSinceMs === null ? words("none") : show.moment(link.liveSinceMs)],
        ...sessions.map((one) => [one.name, one.status === "UNKNOWN" ? one.rawStatus : statuses(one.status)] as const),
      ]}
    />
  );
}
