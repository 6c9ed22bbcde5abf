"use client";
import type { AuditFilter } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { actionKey, ACTIONS } from "./actions.ts";
import { ConversationField } from "./conversation-field.tsx";
import { ChoiceField, DayField } from "./filter-field.tsx";

export interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
  readonly people: ReadonlyMap<string, string>;
  /** How the chosen conversation is called, where a line of it is known. */
  readonly conversationName: string | null;
}

/** Whose deeds, which, about whom, and when. */
export function AuditFilters({ filter, onChange, people, conversationName }: AuditFiltersProps) {
  const words = useTranslations("audit");
  const set = (change: Partial<Record<keyof AuditFilter, string>>) => {
    const kept = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== "");
    onChange(Object.fromEntries(kept));
  };
  const actions = ACTIONS.flatMap((action) => {
    const key = actionKey(action);
    return key === null ? [] : [[action, words(`actions.${key}`)] as const];
  });
  return (
    <fieldset className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-5">
      <legend className="sr-only">{words("filters")}</legend>
      <ChoiceField
        {...{ label: words("who"), all: words("everybody"), options: [...people] }}
        value={filter.staff ?? ""}
        onChange={(staff) => set({ staff })}
      />
      <ChoiceField
        {...{ label: words("what"), all: words("everything"), options: actions }}
        value={filter.action ?? ""}
        onChange={(action) => set({ action })}
      />
      <ConversationField
        chosen={filter.conversation ?? null}
        name={conversationName}
        onChoose={(conversation) => set({ conversation: conversation ?? "" })}
      />
      <DayField label={words("from")} max={filter.to} value={filter.from ?? ""} onChange={(from) => set({ from })} />
      <DayField label={words("to")} min={filter.from} value={filter.to ?? ""} onChange={(to) => set({ to })} />
    </fieldset>
  );
}
