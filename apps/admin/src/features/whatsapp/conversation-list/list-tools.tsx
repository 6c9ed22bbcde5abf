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
  readonly searchRef: Ref<HTMLInputElement>;
}

const TYPES = ["all", "personal", "groups"] as const;

/** Search, type and chips: every way to narrow the list. */
export function ListTools(props: ListToolsProps) {
  const { filter, onChange, total, onEnterList, searchRef } = props;
  const words = useTranslations("list");
  const search = useSearchText(filter.search ?? "", (text) => onChange(withSearch(filter, text)));
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    onEnterList();
  };
  return (
    <div className="grid shrink-0 gap-3 border-b border-line px-4 pb-4">
      <SearchField
        ref={searchRef}
        label={words("search")}
        clearLabel={words("clearSearch")}
        shortcut={words("shortcut")}
        value={search.text}
        onValueChange={search.change}
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
