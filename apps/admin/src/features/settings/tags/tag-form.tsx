"use client";
import { type TagDraft, tagDraftSchema } from "@kaunter/domain";
import { Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemLine } from "../list/problem-line.tsx";
import { useSave } from "../list/use-save.ts";
import { ColourChoice } from "./colour-choice.tsx";
import { TagFields } from "./tag-fields.tsx";

const EMPTY: TagDraft = { name: "", description: "", color: "dark" };

export interface TagFormProps {
  /** What is edited; absent: a new one. */
  readonly tag?: TagDraft;
  readonly submit: string;
  readonly save: (draft: TagDraft) => Promise<void>;
  /** What a colleague made of it meanwhile. */
  readonly theirs?: string | null;
  readonly onDone?: () => void;
  readonly onCancel?: () => void;
}

/** Name, description and colour of a tag. A new one's form is empty again once it is saved. */
export function TagForm({ tag, submit, save: write, theirs = null, onDone, onCancel }: TagFormProps) {
  const words = useTranslations("settings.tags");
  const shared = useTranslations("settings");
  const [draft, setDraft] = useState<TagDraft>(tag ?? EMPTY);
  const { busy, problem, save } = useSave();
  const parsed = tagDraftSchema.safeParse(draft);
  const change = (part: Partial<TagDraft>) => setDraft((held) => ({ ...held, ...part }));
  const send = async () => {
    if (!parsed.success || (await save(() => write(parsed.data))) !== "saved") return;
    if (tag === undefined) setDraft(EMPTY);
    onDone?.();
  };
  return (
    <form
      aria-label={tag === undefined ? words("new") : words("edit", { name: tag.name })}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      className="mb-6 grid gap-4 rounded-l bg-surface-sunken p-4"
    >
      <div className="grid grid-cols-[minmax(0,200px)_minmax(0,1fr)_auto] items-start gap-4 max-xl:grid-cols-2 max-md:grid-cols-1">
        <TagFields draft={draft} autoFocus={tag !== undefined} taken={problem?.code === "taken"} onChange={change} />
        <div className="flex flex-wrap items-end justify-between gap-4 max-xl:col-span-2 max-md:col-span-1">
          <ColourChoice value={draft.color} onChange={(color) => change({ color })} />
          <span className="ml-auto flex gap-2">
            {onCancel ? <Button onClick={onCancel}>{shared("cancel")}</Button> : null}
            <Button type="submit" variant="primary" busy={busy} disabled={!parsed.success}>
              {submit}
            </Button>
          </span>
        </div>
      </div>
      <ProblemLine problem={problem} theirs={theirs} />
    </form>
  );
}
