"use client";
import type { ListView } from "@kaunter/chat-core";
import { cx } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { type Ref, useMemo, useRef, useSyncExternalStore } from "react";
import { Virtualizer, type VirtualizerHandle } from "virtua";
import { ConversationCard } from "./conversation-card.tsx";
import { optionId } from "./list-option.tsx";
import { useListMark } from "./use-list-mark.ts";
import { useSteadyScroll } from "./use-steady-scroll.ts";

export interface ListRowsProps {
  readonly list: ListView;
  readonly selectedId: string | null;
  readonly onOpen: (conversationId: string) => void;
  readonly onNearEnd: () => void;
  readonly ref?: Ref<HTMLDivElement>;
}

const ROW_PX = 72;
/** Rows in the server's HTML: what a tall screen shows before the browser has measured. */
const SERVER_ROWS = 14;
/** So many rows before the last one the next page is fetched. */
const NEAR_END_ROWS = 10;

/**
 * The rows as one listbox: the list holds the focus and the arrows move a mark, so a row that moves while messages
 * arrive never takes the focus with it.
 */
export function ListRows({ list, selectedId, onOpen, onNearEnd, ref }: ListRowsProps) {
  const words = useTranslations("list");
  const virtual = useRef<VirtualizerHandle>(null);
  const { rows, stale } = list;
  const ids = useMemo(() => rows.map((row) => row.id), [rows]);
  const { activeId, onKeyDown, open } = useListMark({ list: virtual, ids, selectedId, onOpen });
  useSteadyScroll(virtual, ids, list.filterKey);
  const served = useServed();
  const onScroll = (offset: number) => {
    const handle = virtual.current;
    if (handle && handle.findItemIndex(offset + handle.viewportSize) >= rows.length - NEAR_END_ROWS) onNearEnd();
  };
  return (
    <div
      ref={ref}
      role="listbox"
      aria-label={words("label")}
      aria-busy={stale || undefined}
      aria-activedescendant={activeId === null ? undefined : optionId(activeId)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      className={cx("group min-h-0 flex-1 overflow-y-auto outline-none [overflow-anchor:none]", stale && "opacity-60")}
    >
      <Virtualizer
        ref={virtual}
        data={rows}
        itemSize={ROW_PX}
        {...(served && rows.length >= SERVER_ROWS ? { ssrCount: SERVER_ROWS } : {})}
        keepMounted={activeId === null ? [] : [ids.indexOf(activeId)]}
        onScroll={onScroll}
      >
        {(row) => (
          <ConversationCard
            key={row.id}
            conversation={row}
            selected={row.id === selectedId}
            active={row.id === activeId}
            onOpen={open}
          />
        )}
      </Virtualizer>
    </div>
  );
}

const never = () => () => undefined;

/** True while the browser takes over what the server drew; a list drawn later knows its own height from the start. */
function useServed(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}
