"use client";
import { type DeskFilter, OPEN_FILTER } from "@kaunter/domain";
import { Button, IconButton, Sheet } from "@kaunter/ui";
import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";
import { useFilterCounts } from "../data/use-directory.ts";
import { choiceOf, chosenCount, countOf, shownStatus, withChoice } from "./dimension.ts";
import { FilterSheetGroup } from "./filter-sheet-group.tsx";
import { useDimensions } from "./use-dimensions.ts";

export interface FilterSheetProps {
  readonly filter: DeskFilter;
  readonly onChange: (filter: DeskFilter) => void;
  readonly total: number;
  readonly onClose: () => void;
}

/** Every filter on one page, for small screens. A choice counts at once; the button below only goes back to the list. */
export function FilterSheet({ filter, onChange, total, onClose }: FilterSheetProps) {
  const words = useTranslations("filters");
  const dimensions = useDimensions(filter);
  const counts = useFilterCounts(true, shownStatus(filter));
  return (
    <Sheet open onClose={onClose} title={words("label")}>
      <div className="flex h-16 shrink-0 items-center justify-between border-b border-line pr-2 pl-4">
        <p className="text-title font-semibold">{words("label")}</p>
        <IconButton label={words("close")} onClick={onClose}>
          <X aria-hidden="true" className="size-5" />
        </IconButton>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 py-2">
        <p role="status" className="sr-only">
          {words("chosen", { count: chosenCount(filter) })}
        </p>
        {dimensions.map((dimension) => (
          <FilterSheetGroup
            key={dimension}
            dimension={dimension}
            value={dimension === "status" ? shownStatus(filter) : choiceOf(filter, dimension)}
            countOf={(choice) => countOf(counts, dimension, choice)}
            onChoose={(choice) => onChange(withChoice(filter, dimension, choice))}
          />
        ))}
      </div>
      <div className="flex shrink-0 gap-3 border-t border-line p-4">
        <Button className="flex-1" onClick={() => onChange(OPEN_FILTER)}>
          {words("clear")}
        </Button>
        <Button className="flex-1" variant="primary" onClick={onClose}>
          {words("show", { count: total })}
        </Button>
      </div>
    </Sheet>
  );
}
