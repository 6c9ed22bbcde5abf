"use client";
import { Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import type { Selection } from "./use-selection.ts";

export interface BulkBarProps {
  readonly selection: Selection;
  readonly onEdit: () => void;
}

/** What can be done to the marked contacts together. It stays in sight at the bottom. */
export function BulkBar({ selection, onEdit }: BulkBarProps) {
  const words = useTranslations("contactLinks");
  const count = selection.contacts.length;
  if (count === 0) return null;
  return (
    <section
      aria-label={words("bulk.label")}
      className="sticky bottom-4 z-10 mt-3 flex animate-rise flex-wrap items-center gap-2 rounded-m bg-surface-raised p-2 pl-4 shadow-raised"
    >
      <p role="status" className="min-w-0 flex-1 font-semibold whitespace-nowrap max-md:basis-full">
        {words("bulk.count", { count })}
      </p>
      <Button variant="ghost" onClick={selection.clear}>
        {words("clear")}
      </Button>
      <Button variant="primary" aria-haspopup="dialog" onClick={onEdit}>
        {words("bulk.edit")}
      </Button>
    </section>
  );
}
