"use client";
import type { AuditEntry } from "@kaunter/domain";
import { useFormatter, useTranslations } from "next-intl";
import { describeDeed } from "./describe-deed.ts";
import { useDeedNames } from "./use-deed-names.ts";

export interface AuditLineProps {
  readonly entry: AuditEntry;
  readonly people: ReadonlyMap<string, string>;
  /** Shows the lines of this conversation alone; null: they are alone already. */
  readonly onOnly: ((conversationId: string) => void) | null;
}

/** One line: when, who, and what they did, in a sentence. */
export function AuditLine({ entry, people, onOnly }: AuditLineProps) {
  const words = useTranslations("audit");
  const format = useFormatter();
  const { key, values } = describeDeed(entry, useDeedNames(people));
  const actor = entry.actorName ?? words(entry.actorId === null ? "machine" : "left");
  const { conversationId, conversationName } = entry;
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line py-2">
      <time
        dateTime={new Date(entry.atMs).toISOString()}
        className="w-44 shrink-0 text-meta text-ink-muted tabular-nums"
      >
        {format.dateTime(entry.atMs, { dateStyle: "medium", timeStyle: "medium" })}
      </time>
      <span className="min-w-0 flex-1 basis-64 break-words">
        <b className="font-semibold">{actor}</b> {words(`deeds.${key}`, { ...values, action: entry.action })}
      </span>
      {onOnly === null || conversationId === null ? null : (
        <button
          type="button"
          onClick={() => onOnly(conversationId)}
          aria-label={words("onlyOf", { chat: conversationName ?? words("gone") })}
          className="cursor-pointer rounded-s text-meta font-semibold underline underline-offset-2"
        >
          {words("only")}
        </button>
      )}
    </li>
  );
}
