"use client";
import { OPEN_FILTER } from "@kaunter/domain";
import { Chip } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { isNarrowed } from "../data/filter-query.ts";
import { useFilterCounts } from "../data/use-directory.ts";
import { chosenCount, shownStatus } from "./dimension.ts";
import { FilterChip } from "./filter-chip.tsx";
import { FilterSheetButton, type FilterSheetButtonProps } from "./filter-sheet-button.tsx";
import { useDimensions } from "./use-dimensions.ts";

/** The chips: every menu on a desktop; on a phone what is chosen, and one button to all of them in a sheet. */
export function FilterRow({ filter, onChange, total }: FilterSheetButtonProps) {
  const words = useTranslations("filters");
  const dimensions = useDimensions(filter);
  const [reached, setReached] = useState(false);
  const counts = useFilterCounts(reached || chosenCount(filter) > 0, shownStatus(filter));
  const unread = filter.unread === true;
  return (
    <div role="group" aria-label={words("label")} className="flex flex-wrap items-center gap-1">
      <FilterSheetButton filter={filter} onChange={onChange} total={total} />
      <Chip pressed={unread} onPressedChange={(pressed) => onChange({ ...filter, unread: pressed ? true : undefined })}>
        {words("unread")}
        {unread && counts ? <span className="font-normal tabular-nums opacity-75">{counts.unread}</span> : null}
      </Chip>
      {dimensions.map((dimension) => (
        <FilterChip
          key={dimension}
          dimension={dimension}
          filter={filter}
          counts={counts}
          onChange={onChange}
          onReach={() => setReached(true)}
        />
      ))}
      {isNarrowed(filter) ? (
        <button
          type="button"
          onClick={() => onChange(OPEN_FILTER)}
          className="h-7 cursor-pointer rounded-full px-2 text-meta font-semibold hover:underline max-md:h-8"
        >
          {words("clear")}
        </button>
      ) : null}
    </div>
  );
}
