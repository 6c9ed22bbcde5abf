"use client";
import type { ListView } from "@kaunter/chat-core";
import type { DeskFilter } from "@kaunter/domain";
import { cx } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { type Ref, useEffect, useRef } from "react";
import { Virtualizer, type VirtualizerHandle } from "virtua";
import { optionId } from "./list-option.tsx";
import { NoMatch } from "./no-rows.tsx";
import { SearchRow } from "./search-row.tsx";
import { useFound } from "./use-found.ts";
import { useListMark } from "./use-list-mark.ts";

export interface SearchResultsProps {
  readonly list: ListView;
  readonly filter: DeskFilter & { readonly search: string };
  readonly selectedId: string | null;
  readonly onOpen: (conversationId: string, messageId?: string) => void;
  readonly onMoreRows: () => void;
  readonly onClear: () => void;
  /** Escape inside the list: back to the words. */
  readonly onLeave: () => void;
  /** Enter was pressed after these words: the first thing found shall open. */
  readonly opening: string | null;
  readonly onOpened: () => void;
  readonly ref?: Ref<HTMLDivElement>;
}

const ROW_PX = 72;
/** Rows drawn before the browser has measured. */
const FIRST_ROWS = 14;
/** So many rows before the last one more is fetched. */
const NEAR_END_ROWS = 8;

/** What was found, in one listbox: conversations by name, number or last words, and messages by what they say. */
export function SearchResults(props: SearchResultsProps) {
  const { list, filter, selectedId, onOpen, onMoreRows, onClear, onLeave, opening, onOpened, ref } = props;
  const words = useTranslations("search");
  const virtual = useRef<VirtualizerHandle>(null);
  const found = useFound({ list, filter, onOpen, onMoreRows });
  const { items, ids, first, openItem } = found;
  const mark = useListMark({ list: virtual, ids, selectedId, onOpen: openItem, indexOf: found.indexOf });
  useEffect(() => {
    if (opening !== filter.search || !found.settled) return;
    onOpened();
    if (first) openItem(first.key);
  });
  const onScroll = (offset: number) => {
    const handle = virtual.current;
    if (handle && handle.findItemIndex(offset + handle.viewportSize) >= items.length - NEAR_END_ROWS) found.loadMore();
  };
  if (found.nothing) return <NoMatch onClear={onClear} />;
  return (
    <div
      ref={ref}
      role="listbox"
      aria-label={words("label")}
      aria-busy={list.stale || undefined}
      aria-activedescendant={mark.activeId === null ? undefined : optionId(mark.activeId)}
      tabIndex={0}
      onKeyDown={(event) => (event.key === "Escape" ? onLeave() : mark.onKeyDown(event))}
      className={cx("group min-h-0 flex-1 overflow-y-auto outline-none", list.stale && "opacity-60")}
    >
      <Virtualizer
        ref={virtual}
        data={items}
        itemSize={ROW_PX}
        ssrCount={Math.min(FIRST_ROWS, items.length)}
        onScroll={onScroll}
      >
        {(item) => (
          <SearchRow
            key={item.key}
            item={item}
            term={filter.search}
            errorCode={found.errorCode}
            selected={item.key === selectedId}
            active={item.key === mark.activeId}
            onOpen={mark.open}
          />
        )}
      </Virtualizer>
    </div>
  );
}
