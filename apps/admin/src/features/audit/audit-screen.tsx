"use client";
import type { AuditFilter, AuditPage } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useState } from "react";
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
    <main className="min-h-dvh bg-surface-sunken p-6 max-md:p-4">
      <title>{words("pageTitle")}</title>
      <div className="mx-auto grid max-w-6xl grid-cols-1 gap-4">
        <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h1 className="text-display font-semibold">{words("title")}</h1>
          <a href="/whatsapp" className="rounded-s font-semibold underline underline-offset-2">
            {words("back")}
          </a>
        </header>
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
      </div>
    </main>
  );
}
