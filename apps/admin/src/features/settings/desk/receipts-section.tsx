"use client";
import { type ReadReceipts, readReceiptsSchema } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { readReceipts, saveReceipts } from "../data.ts";
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
          <label
            key={value}
            className="flex cursor-pointer items-start gap-3 rounded-l p-4 shadow-[inset_0_0_0_1px_var(--line)] hover:bg-surface-hover has-checked:shadow-[inset_0_0_0_2px_var(--ink)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={data.value === value}
              aria-disabled={busy || undefined}
              onChange={() => void choose(value)}
              className="mt-0.5 size-4 shrink-0 accent-ink"
            />
            <span className="min-w-0">
              <span className="block font-semibold">{words(`choice.${value}`)}</span>
              <span className="block text-ink-muted">{words(`means.${value}`)}</span>
            </span>
          </label>
        ))}
        <ProblemLine problem={problem} />
      </fieldset>
    </>
  );
}
