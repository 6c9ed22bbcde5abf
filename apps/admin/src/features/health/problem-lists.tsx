"use client";
import type { HealthReport } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { ProblemList } from "./problem-list.tsx";

/** What went wrong lately: sends that failed, and what this process wrote to its log. */
export function ProblemLists({ report }: { readonly report: HealthReport }) {
  const words = useTranslations("health");
  const errors = useTranslations("errors");
  return (
    <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      <ProblemList
        title={words("failures.title")}
        empty={words("failures.empty")}
        rows={report.desk.failures.map(({ messageId, session, code, atMs }) => ({
          key: messageId,
          atMs,
          what: session,
          why: errors(code),
        }))}
      />
      <ProblemList
        title={words("log.title")}
        empty={words("log.empty")}
        rows={report.errors.map(({ atMs, event, reason }, index) => ({
          key: `${String(atMs)}-${String(index)}`,
          atMs,
          what: event,
          why: reason,
        }))}
      />
    </div>
  );
}
