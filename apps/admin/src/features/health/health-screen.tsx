"use client";
import { AppError, type HealthReport } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { PartCards } from "./part-cards.tsx";
import { ProblemLists } from "./problem-lists.tsx";
import { UnsupportedEvents } from "./unsupported-events.tsx";
import { useAmounts } from "./use-amounts.ts";
import { useHealth } from "./use-health.ts";
import { WorkCards } from "./work-cards.tsx";

/** How every part of the house does, asked again every ten seconds. */
export function HealthScreen({ first }: { readonly first: HealthReport }) {
  const words = useTranslations("health");
  const errors = useTranslations("errors");
  const show = useAmounts();
  const { report, error } = useHealth(first);
  return (
    <main className="min-h-dvh bg-surface-sunken p-6 max-md:p-4">
      <title>{words("pageTitle")}</title>
      <div className="mx-auto grid max-w-6xl grid-cols-1 gap-4">
        <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h1 className="text-display font-semibold">{words("title")}</h1>
          <a href="/whatsapp" className="rounded-s font-semibold underline underline-offset-2">
            {words("back")}
          </a>
          <p role="status" className="w-full text-ink-muted tabular-nums">
            {error === undefined
              ? words("asOf", { at: show.second(report.atMs) })
              : words("old", {
                  at: show.second(report.atMs),
                  reason: errors(error instanceof AppError ? error.code : "internal"),
                })}
          </p>
        </header>
        <div className="grid grid-cols-1 gap-4 md:grid-cols-2 lg:grid-cols-4">
          <PartCards report={report} />
        </div>
        <div className="grid grid-cols-1 gap-4 md:grid-cols-2 lg:grid-cols-3">
          <WorkCards report={report} />
        </div>
        <ProblemLists report={report} />
        <UnsupportedEvents total={report.desk.unsupported} />
      </div>
    </main>
  );
}
