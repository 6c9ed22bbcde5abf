"use client";
import type { AuditFilter, AuditPage } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageFrame } from "@/features/page-frame/page-frame.tsx";
import { AuditFilters } from "./audit-filters.tsx";
import { AuditLines } from "./audit-lines.tsx";
import { filterQuery, useAudit } from "./use-audit.ts";

export interface AuditScreenProps {
  readonly first: AuditPage;
  readonly filter: AuditFilter;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** Who did what: the filter, its lines from the newest, and the same as a file. */
export function AuditScreen({ people, ...start }: AuditScreenProps) {
  const words = useTranslations("audit");
  const [filter, setFilter] = useState(start.filter);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const log = useAudit(filter, start);
  const choose = (next: AuditFilter) => {
    setFilter(next);
    const query = filterQuery(next).toString();
    history.replaceState(null, "", query === "" ? location.pathname : `?${query}`);
  };
  const ofChosen = log.entries.find(({ conversationId }) => conversationId === filter.conversation);
  const only = (conversation: string) => choose({ ...filter, conversation });
  return (
    <PageFrame tab={words("pageTitle")} title={words("title")} back={words("back")}>
      <section className="grid min-w-0 gap-4 rounded-l bg-surface p-4 shadow-[inset_0_0_0_1px_var(--line)]">
        <AuditFilters
          {...{ filter, people: names, onChange: choose }}
          conversationName={ofChosen?.conversationName ?? null}
        />
        <a
          href={`/api/audit/export?${filterQuery(filter).toString()}`}
          download
          className="justify-self-start rounded-s font-semibold underline underline-offset-2"
        >
          {words("export")}
        </a>
        <AuditLines {...{ ...log, people: names, onOnly: filter.conversation === undefined ? only : null }} />
      </section>
    </PageFrame>
  );
}
