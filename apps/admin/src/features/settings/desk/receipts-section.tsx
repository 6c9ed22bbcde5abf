"use client";
import { type ReadReceipts, readReceiptsSchema } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { readReceipts, saveReceipts } from "../data.ts";
import { ChoiceCard } from "../list/choice-card.tsx";
import { NotRead } from "../list/not-read.tsx";
import { ProblemLine } from "../list/problem-line.tsx";
import { useSave } from "../list/use-save.ts";
import { useSetting } from "../list/use-setting.ts";
import { SectionHead } from "../section-head.tsx";

/** When members see the blue ticks. Saved with the choice. */
export function ReceiptsSection() {
  const words = useTranslations("settings.receipts");
  const shared = useTranslations("settings");
  const name = useId();
  const { data, problem: unread, refresh } = useSetting("receipts", readReceipts);
  const { busy, problem, save } = useSave();
  if (data === null) {
    return (
      <>
        <SectionHead title={words("title")} />
        <NotRead problem={unread} onRetry={() => void refresh()} />
      </>
    );
  }
  const choose = async (value: ReadReceipts) => {
    await save(() => saveReceipts(value, data.updatedAt));
    await refresh();
  };
  return (
    <>
      <SectionHead title={words("title")} note={busy ? shared("saving") : undefined} />
      <fieldset className="grid max-w-160 gap-2">
        <legend className="mb-4 text-ink-muted">{words("what")}</legend>
        {readReceiptsSchema.options.map((value) => (
          <ChoiceCard
            key={value}
            group={name}
            checked={data.value === value}
            busy={busy}
            label={words(`choice.${value}`)}
            means={words(`means.${value}`)}
            onChoose={() => void choose(value)}
          />
        ))}
        <ProblemLine problem={problem} />
      </fieldset>
    </>
  );
}
