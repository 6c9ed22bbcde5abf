"use client";
import type { HealthReport } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { PageFrame } from "@/features/page-frame/page-frame.tsx";
import { errorCodeOf } from "@/features/whatsapp/data/error-code.ts";
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
    <PageFrame
      tab={words("pageTitle")}
      title={words("title")}
      back={words("back")}
      note={
        <p role="status">
          {error === undefined
            ? words("asOf", { at: show.second(report.atMs) })
            : words("old", {
                at: show.second(report.atMs),
                reason: errors(errorCodeOf(error)),
              })}
        </p>
      }
    >
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2 lg:grid-cols-4">
        <PartCards report={report} />
      </div>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2 lg:grid-cols-3">
        <WorkCards report={report} />
      </div>
      <ProblemLists report={report} />
      <UnsupportedEvents total={report.desk.unsupported} />
    </PageFrame>
  );
}
