"use client";
import type { TagSetting } from "@kaunter/domain";
import { Tag } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { Grip, type GripProps } from "../list/grip.tsx";
import { RowActions } from "../list/row-actions.tsx";
import { useAddedWords } from "../list/use-added-words.ts";

export const TAG_COLUMNS =
  "grid grid-cols-[40px_152px_minmax(0,1fr)_64px_144px_80px] items-center gap-x-4 px-2 " +
  "max-xl:grid-cols-[40px_136px_minmax(0,1fr)_56px_80px] max-xl:gap-x-3 max-md:grid-cols-[44px_minmax(0,1fr)_auto] max-md:gap-x-2 max-md:px-1";

export interface TagRowProps extends Omit<GripProps, "name"> {
  readonly tag: TagSetting;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** One tag. On a phone its description and number stand under its name. */
export function TagRow({ tag, onEdit, onDelete, ...grip }: TagRowProps) {
  const words = useTranslations("settings.tags");
  const added = useAddedWords();
  const { name, description, color, uses } = tag;
  return (
    <li aria-label={name} className={`${TAG_COLUMNS} min-h-14 border-t border-line max-md:py-2`}>
      <Grip {...grip} name={name} />
      <span className="flex min-w-0">
        <Tag size="m" color={color} className="max-w-full shrink!">
          {name}
        </Tag>
      </span>
      <span className="line-clamp-2 min-w-0 max-md:col-start-2 max-md:row-start-2 max-md:text-meta max-md:text-ink-muted">
        {description}
        <span className="whitespace-nowrap md:hidden">
          {description === "" ? "" : " · "}
          {words("chats", { count: uses })}
        </span>
      </span>
      <span className="text-right tabular-nums max-md:hidden">
        <span aria-hidden="true">{uses}</span>
        <span className="sr-only">{words("chats", { count: uses })}</span>
      </span>
      <span className="truncate text-ink-muted max-xl:hidden">{added(tag)}</span>
      <span className="max-md:col-start-3 max-md:row-span-2 max-md:row-start-1">
        <RowActions
          editLabel={words("edit", { name })}
          deleteLabel={words("delete", { name })}
          onEdit={onEdit}
          onDelete={onDelete}
        />
      </span>
    </li>
  );
}
