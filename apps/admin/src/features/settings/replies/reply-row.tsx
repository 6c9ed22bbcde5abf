"use client";
import type { ReplySetting } from "@kaunter/domain";
import { Kbd } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { Grip, type GripProps } from "../list/grip.tsx";
import { RowActions } from "../list/row-actions.tsx";
import { useAddedWords } from "../list/use-added-words.ts";

export interface ReplyRowProps extends Omit<GripProps, "name"> {
  readonly reply: ReplySetting;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** One quick reply: its shortcut, what it is for, and its words. */
export function ReplyRow({ reply, onEdit, onDelete, ...grip }: ReplyRowProps) {
  const words = useTranslations("settings.replies");
  const added = useAddedWords();
  const { key, name, description } = reply;
  return (
    <li
      aria-label={`/${key}`}
      className="grid min-h-16 grid-cols-[40px_minmax(0,1fr)_144px_80px] items-center gap-x-4 border-t border-line px-2 py-2 first:border-t-0 max-xl:grid-cols-[40px_minmax(0,1fr)_80px] max-xl:gap-x-3 max-md:grid-cols-[44px_minmax(0,1fr)_auto] max-md:gap-x-2 max-md:px-1"
    >
      <Grip {...grip} name={`/${key}`} />
      <span className="min-w-0">
        <span className="flex min-w-0 items-center gap-2">
          <Kbd>/{key}</Kbd>
          <span className="truncate font-semibold">{name}</span>
        </span>
        <span dir="auto" className="mt-1 line-clamp-2 text-ink-muted [overflow-wrap:anywhere]">
          {description}
        </span>
      </span>
      <span className="truncate text-ink-muted max-xl:hidden">{added(reply)}</span>
      <RowActions
        editLabel={words("edit", { shortcut: key })}
        deleteLabel={words("delete", { shortcut: key })}
        onEdit={onEdit}
        onDelete={onDelete}
      />
    </li>
  );
}
