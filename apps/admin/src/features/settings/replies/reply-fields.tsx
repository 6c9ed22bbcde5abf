"use client";
import { MAX_REPLY_LENGTH, REPLY_FIELDS, type ReplyDraft, shortcutSchema, unknownFields } from "@kaunter/domain";
import { Button, Input } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { putField } from "./put-field.ts";
import { TextArea } from "./text-area.tsx";

export interface ReplyFieldsProps {
  readonly draft: ReplyDraft;
  readonly taken?: boolean;
  readonly onChange: (part: Partial<ReplyDraft>) => void;
}

/** What is typed to find a quick reply, and what it is for. */
export function ReplyNames({ draft, taken = false, onChange }: ReplyFieldsProps) {
  const words = useTranslations("settings.replies");
  const { shortcut, name } = draft;
  const wrong = shortcut !== "" && !shortcutSchema.safeParse(shortcut).success;
  return (
    <div className="grid grid-cols-[200px_minmax(0,1fr)] items-start gap-4 max-md:grid-cols-1">
      <Input
        label={words("shortcut")}
        hint={words("shortcutHint")}
        value={shortcut}
        autoFocus
        autoComplete="off"
        autoCapitalize="none"
        maxLength={30}
        error={taken ? words("taken") : wrong ? words("wrongShortcut") : null}
        onChange={(event) => onChange({ shortcut: event.target.value.replace(/^\//, "").toLowerCase() })}
      />
      <Input
        label={words("name")}
        value={name}
        autoComplete="off"
        maxLength={60}
        onChange={(event) => onChange({ name: event.target.value })}
      />
    </div>
  );
}

/** Its text, with buttons for what is filled in for each person. */
export function ReplyText({ draft, onChange }: ReplyFieldsProps) {
  const words = useTranslations("settings.replies");
  const area = useRef<HTMLTextAreaElement>(null);
  const [unknown] = unknownFields(draft.text);
  return (
    <div className="grid gap-2">
      <TextArea
        ref={area}
        label={words("text")}
        value={draft.text}
        maxLength={MAX_REPLY_LENGTH}
        error={unknown === undefined ? null : words("unknownField", { field: `{{${unknown}}}` })}
        onChange={(text) => onChange({ text })}
      />
      <div role="group" aria-label={words("fields")} className="flex flex-wrap items-center gap-2">
        {REPLY_FIELDS.map((field) => (
          <Button
            key={field}
            size="s"
            className="max-md:h-11"
            onClick={() => putField(area.current, field, (text) => onChange({ text }))}
          >
            {words(`field.${field}`)}
          </Button>
        ))}
      </div>
    </div>
  );
}
