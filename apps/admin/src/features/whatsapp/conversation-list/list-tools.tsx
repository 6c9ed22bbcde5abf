"use client";
import type { ConversationFilter } from "@kaunter/domain";
import { Chip, SearchField, Segmented } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, Ref } from "react";
import { useSearchText } from "./use-search-text.ts";

export interface ListToolsProps {
  readonly filter: ConversationFilter;
  readonly onChange: (filter: ConversationFilter) => void;
  /** ArrowDown in the search box. */
  readonly onEnterList: () => void;
  readonly searchRef: Ref<HTMLInputElement>;
}

const TYPES = ["all", "personal", "groups"] as const;

/** Search, type and chips: every way to narrow the list. */
export function ListTools({ filter, onChange, onEnterList, searchRef }: ListToolsProps) {
  const words = useTranslations("list");
  const applySearch = (search: string) => onChange({ ...filter, search: search === "" ? undefined : search });
  const [text, setText] = useSearchText(filter.search ?? "", applySearch);
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
        value={text}
        onValueChange={setText}
        onKeyDown={keyDown}
      />
      <Segmented
        label={words("type.label")}
        value={filter.type}
        options={TYPES.map((value) => ({ value, label: words(`type.${value}`) }))}
        onChange={(type) => onChange({ ...filter, type })}
      />
      <div role="group" aria-label={words("filters")} className="flex gap-1">
        <Chip
          pressed={filter.unread === true}
          onPressedChange={(pressed) => onChange({ ...filter, unread: pressed ? true : undefined })}
        >
          {words("unreadOnly")}
        </Chip>
      </div>
    </div>
  );
}
