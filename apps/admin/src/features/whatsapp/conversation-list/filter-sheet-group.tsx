"use client";
import { cx } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Dimension } from "./dimension.ts";
import { type Choice, chosenOf, useChoices } from "./use-choices.ts";

export interface FilterSheetGroupProps {
  readonly dimension: Dimension;
  readonly value: string;
  readonly countOf: (value: string) => number | null;
  readonly onChoose: (value: string) => void;
}

/** One menu's choices laid out as native radio buttons, 44 px high for thumbs. */
export function FilterSheetGroup({ dimension, value, countOf, onChoose }: FilterSheetGroupProps) {
  const words = useTranslations("filters");
  const choices = useChoices(dimension, true);
  const name = useId();
  const gone = value !== "" && chosenOf(choices, value) === "gone" ? [{ value, label: words("gone") }] : [];
  const some: readonly Choice[] = [
    ...(dimension === "status" ? [] : [{ value: "", label: words("any") }]),
    ...gone,
    ...choices.groups.flatMap((group) => group.choices),
  ];
  return (
    <fieldset className="py-3">
      <legend className="mb-2 text-meta font-semibold text-ink-muted">{words(`name.${dimension}`)}</legend>
      <div className="flex flex-wrap gap-2">
        {some.map((choice) => (
          <label
            key={choice.value}
            className={cx(
              "inline-flex h-11 max-w-full cursor-pointer items-center gap-2 rounded-full px-4 text-body",
              "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
              choice.value === value ? "bg-accent text-on-accent" : "shadow-[inset_0_0_0_1px_var(--line-strong)]",
            )}
          >
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
              className="sr-only"
            />
            <span className="truncate">{choice.alone ?? choice.label}</span>
            <SheetCount count={countOf(choice.value)} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function SheetCount({ count }: { readonly count: number | null }) {
  return count === null ? null : <span className="text-meta tabular-nums opacity-75">{count}</span>;
}
