"use client";
import type { DeskFilter } from "@kaunter/domain";
import { SearchField, Segmented } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, Ref } from "react";
import { withSearch } from "./dimension.ts";
import { FilterRow } from "./filter-row.tsx";
import { useSearchText } from "./use-search-text.ts";

export interface ListToolsProps {
  readonly filter: DeskFilter;
  readonly onChange: (filter: DeskFilter) => void;
  readonly total: number;
  /** ArrowDown in the search box. */
  readonly onEnterList: () => void;
  /** Enter in the search box: what these words find first shall open. Null: something else is typed, it shall not. */
  readonly onOpening: (words: string | null) => void;
  readonly searchRef: Ref<HTMLInputElement>;
}

const TYPES = ["all", "personal", "groups"] as const;

/** Search, type and chips: every way to narrow the list. */
export function ListTools({ filter, onChange, total, onEnterList, onOpening, searchRef }: ListToolsProps) {
  const words = useTranslations("list");
  const search = useSearchText(filter.search ?? "", (text) => onChange(withSearch(filter, text)));
  const keyDown = (event: KeyboardEvent) => {
    // Enter also ends a word that is still being composed (Chinese).
    if (event.nativeEvent.isComposing || (event.key !== "ArrowDown" && event.key !== "Enter")) return;
    event.preventDefault();
    if (event.key === "ArrowDown") return onEnterList();
    search.applyNow();
    onOpening(search.text.trim());
  };
  const type = (text: string) => {
    onOpening(null);
    search.change(text);
  };
  return (
    <div className="grid shrink-0 gap-3 border-b border-line px-4 pb-4">
      <SearchField
        ref={searchRef}
        label={words("search")}
        clearLabel={words("clearSearch")}
        shortcut={words("shortcut")}
        value={search.text}
        onValueChange={type}
        onKeyDown={keyDown}
      />
      <Segmented
        label={words("type.label")}
        value={filter.type}
        options={TYPES.map((value) => ({ value, label: words(`type.${value}`) }))}
        onChange={(value) => onChange({ ...filter, type: value })}
      />
      <FilterRow filter={filter} onChange={onChange} total={total} />
    </div>
  );
}
