"use client";
import { type ReplyDraft, replyDraftSchema } from "@kaunter/domain";
import { Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ProblemLine } from "../list/problem-line.tsx";
import { useSave } from "../list/use-save.ts";
import { ReplyNames, ReplyText } from "./reply-fields.tsx";
import { ReplyPreview } from "./reply-preview.tsx";

const EMPTY: ReplyDraft = { shortcut: "", name: "", text: "" };

export interface ReplyFormProps {
  /** What is edited; absent: a new one. */
  readonly reply?: ReplyDraft;
  readonly submit: string;
  readonly save: (draft: ReplyDraft) => Promise<void>;
  readonly theirs?: string | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Shortcut, title and words of a quick reply, and how a member would read them. */
export function ReplyForm({ reply, submit, save: write, theirs = null, onDone, onCancel }: ReplyFormProps) {
  const words = useTranslations("settings.replies");
  const shared = useTranslations("settings");
  const [draft, setDraft] = useState<ReplyDraft>(reply ?? EMPTY);
  const { busy, problem, save } = useSave();
  const parsed = replyDraftSchema.safeParse(draft);
  const change = (part: Partial<ReplyDraft>) => setDraft((held) => ({ ...held, ...part }));
  const send = async () => {
    if (parsed.success && (await save(() => write(parsed.data))) === "saved") onDone();
  };
  return (
    <form
      aria-label={reply === undefined ? words("new") : words("edit", { shortcut: reply.shortcut })}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      className="mb-6 grid grid-cols-1 gap-4 rounded-l bg-surface-sunken p-4"
    >
      <ReplyNames draft={draft} taken={problem?.code === "taken"} onChange={change} />
      <ReplyText draft={draft} onChange={change} />
      <ReplyPreview text={draft.text} />
      <ProblemLine problem={problem} theirs={theirs} />
      <span className="flex justify-end gap-2">
        <Button onClick={onCancel}>{shared("cancel")}</Button>
        <Button type="submit" variant="primary" busy={busy} disabled={!parsed.success}>
          {submit}
        </Button>
      </span>
    </form>
  );
}
