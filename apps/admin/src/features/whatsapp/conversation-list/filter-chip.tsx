"use client";
import type { DeskFilter, FilterCounts } from "@kaunter/domain";
import { cx, useReach } from "@kaunter/ui";
import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { choiceOf, countOf, type Dimension, shownStatus, withChoice } from "./dimension.ts";
import { FilterChipButton } from "./filter-chip-button.tsx";
import { useChoices } from "./use-choices.ts";
import { useChosenWord } from "./use-chosen-word.ts";

export interface FilterChipProps {
  readonly dimension: Dimension;
  readonly filter: DeskFilter;
  readonly counts: FilterCounts | null;
  readonly onChange: (filter: DeskFilter) => void;
  /** Somebody reached for the menu: its counts may be fetched. */
  readonly onReach: () => void;
}

const SHAPE = "inline-flex h-7 max-w-full shrink-0 items-center rounded-full text-meta font-medium max-md:h-8";
const OPEN = "text-ink-muted shadow-[inset_0_0_0_1px_var(--line-strong)] max-md:hidden";

const load = () => import("./filter-menu.tsx");
const FilterMenu = lazy(async () => ({ default: (await load()).FilterMenu }));

/** One way to narrow the list: a menu, and once something is chosen its name, its count and a cross to take it back. */
export function FilterChip({ dimension, filter, counts, onChange, onReach }: FilterChipProps) {
  const words = useTranslations("filters");
  const { openedBy, near, reach } = useReach(load, onReach);
  const value = choiceOf(filter, dimension);
  const chosen = value !== "";
  const choices = useChoices(dimension, openedBy !== null || chosen);
  const { label, gone } = useChosenWord(dimension, filter, choices);
  const name = words(`name.${dimension}`);
  const choose = (next: string) => onChange(withChoice(filter, dimension, next));
  const face = { name, chosen, label, count: gone ? null : countOf(counts, dimension, value) };
  const button = <FilterChipButton {...face} {...reach} />;
  const menu = {
    trigger: <FilterChipButton {...face} {...near} />,
    name,
    value: dimension === "status" ? shownStatus(filter) : value,
    any: dimension !== "status",
    choices,
  };
  return (
    <span className={cx(SHAPE, chosen ? "bg-accent text-on-accent" : OPEN)}>
      {openedBy !== null ? (
        <Suspense fallback={button}>
          <FilterMenu
            {...menu}
            openedBy={openedBy}
            onChoose={choose}
            countOf={(one) => countOf(counts, dimension, one)}
          />
        </Suspense>
      ) : (
        button
      )}
      {chosen ? <Cross label={words("clearOne", { name, value: label ?? "" })} onClick={() => choose("")} /> : null}
    </span>
  );
}

function Cross({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className="grid h-full w-6 cursor-pointer place-items-center rounded-full pr-1 max-md:w-8"
    >
      <X aria-hidden="true" className="size-3" strokeWidth={2.5} />
    </button>
  );
}
