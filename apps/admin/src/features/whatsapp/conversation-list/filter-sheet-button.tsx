"use client";
import type { DeskFilter } from "@kaunter/domain";
import SlidersHorizontal from "lucide-react/icons/sliders-horizontal";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { chosenCount } from "./dimension.ts";

export interface FilterSheetButtonProps {
  readonly filter: DeskFilter;
  readonly onChange: (filter: DeskFilter) => void;
  /** Conversations under the present filter, for the sheet's button. */
  readonly total: number;
}

const FilterSheet = lazy(async () => ({ default: (await import("./filter-sheet.tsx")).FilterSheet }));

/** Opens every filter at once, on screens too narrow for a row of menus; says how many are on. */
export function FilterSheetButton({ filter, onChange, total }: FilterSheetButtonProps) {
  const words = useTranslations("filters");
  const [open, setOpen] = useState(false);
  const chosen = chosenCount(filter);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="inline-flex h-8 cursor-pointer items-center gap-2 rounded-full px-3 text-meta font-semibold shadow-[inset_0_0_0_1px_var(--line-strong)] md:hidden"
      >
        <SlidersHorizontal aria-hidden="true" className="size-4" />
        {words("label")}
        {chosen > 0 ? <span className="tabular-nums">{words("chosen", { count: chosen })}</span> : null}
      </button>
      {open ? (
        <Suspense>
          <FilterSheet filter={filter} onChange={onChange} total={total} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
