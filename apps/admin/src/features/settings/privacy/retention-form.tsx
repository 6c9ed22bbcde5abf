"use client";
import type { PrivacySettings } from "@kaunter/domain";
import { Button, toast } from "@kaunter/ui";
import { useFormatter, useTranslations } from "next-intl";
import { type SyntheticEvent, useState } from "react";
import { DeleteDialog } from "../list/delete-dialog.tsx";
import { ProblemLine } from "../list/problem-line.tsx";
import { useSave } from "../list/use-save.ts";
import { RetentionChoices } from "./retention-choices.tsx";
import { useRetention } from "./use-retention.ts";

const DAY_MS = 86_400_000;

export interface RetentionFormProps {
  readonly retention: PrivacySettings["retention"];
  readonly refresh: () => Promise<PrivacySettings | undefined>;
}

/** How long messages are kept. What destroys is asked about first, with the day before which nothing stays. */
export function RetentionForm({ retention, refresh }: RetentionFormProps) {
  const words = useTranslations("settings.privacy.retention");
  const shared = useTranslations("settings");
  const format = useFormatter();
  const { draft, days, wrong, forgets, changed, edit, save: write } = useRetention(retention, refresh);
  const { busy, problem, save } = useSave();
  /** The first day that is kept, while it is asked about. */
  const [asked, setAsked] = useState<string | null>(null);
  const writeAndSay = async () => {
    await write();
    toast(words("saved"));
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (forgets) setAsked(format.dateTime(Date.now() - (days ?? 0) * DAY_MS, { dateStyle: "long" }));
    else if (days !== undefined) void save(writeAndSay);
  };
  return (
    <form aria-label={words("title")} onSubmit={submit}>
      <fieldset className="grid gap-2">
        <legend className="mb-2 font-semibold">{words("title")}</legend>
        <RetentionChoices forever={draft.forever} text={draft.text} wrong={wrong} onEdit={edit} />
        <ProblemLine problem={problem} />
        <span className="text-end">
          <Button type="submit" variant="primary" busy={busy} disabled={!changed || days === undefined}>
            {shared("save")}
          </Button>
        </span>
      </fieldset>
      {asked === null ? null : (
        <DeleteDialog
          title={words("askTitle")}
          keep={words("keep")}
          confirm={words("confirm")}
          onDelete={writeAndSay}
          onClose={() => setAsked(null)}
        >
          {words.rich("ask", { date: asked, b: (chunks) => <b>{chunks}</b> })}
        </DeleteDialog>
      )}
    </form>
  );
}
