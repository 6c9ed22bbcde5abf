"use client";
import type { TagDraft } from "@kaunter/domain";
import { Input } from "@kaunter/ui";
import { useTranslations } from "next-intl";

export interface TagFieldsProps {
  readonly draft: TagDraft;
  readonly autoFocus: boolean;
  readonly taken: boolean;
  readonly onChange: (part: Partial<TagDraft>) => void;
}

/** A tag's name and what it means. */
export function TagFields({ draft, autoFocus, taken, onChange }: TagFieldsProps) {
  const words = useTranslations("settings.tags");
  return (
    <>
      <Input
        label={words("name")}
        value={draft.name}
        maxLength={40}
        autoComplete="off"
        autoFocus={autoFocus}
        error={taken ? words("taken") : null}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <Input
        label={words("description")}
        placeholder={words("descriptionHint")}
        value={draft.description}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onChange({ description: event.target.value })}
      />
    </>
  );
}
