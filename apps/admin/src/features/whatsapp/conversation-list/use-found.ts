"use client";
import type { ListView } from "@kaunter/chat-core";
import { type DeskFilter, type ErrorCode, listFilterOf } from "@kaunter/domain";
import { useMemo, useState } from "react";
import { filterToQuery } from "../data/filter-query.ts";
import { useMessageSearch } from "../data/use-message-search.ts";
import { findMarks, isNumber } from "../marks.ts";
import { openable, type SearchItem, searchItems } from "./search-items.ts";

export interface FoundView {
  readonly items: readonly SearchItem[];
  /** Keys of the rows that can be opened. */
  readonly ids: readonly string[];
  /** The first conversation or message; undefined while, or because, there is none. */
  readonly first: SearchItem | undefined;
  /** `first` will not change any more: everything that stands before it has been answered. */
  readonly settled: boolean;
  /** Neither conversations nor messages. */
  readonly nothing: boolean;
  readonly errorCode: ErrorCode | null;
  readonly openItem: (key: string) => void;
  /** Where a row stands among all of them, headings included. */
  readonly indexOf: (key: string) => number;
  /** More of what stands at the end. */
  readonly loadMore: () => void;
}

export interface FoundOptions {
  readonly list: ListView;
  readonly filter: DeskFilter & { readonly search: string };
  readonly onOpen: (conversationId: string, messageId?: string) => void;
  readonly onMoreRows: () => void;
}

/** What a search found, as rows, and what opening each of them does. */
export function useFound({ list, filter, onOpen, onMoreRows }: FoundOptions): FoundView {
  const [allOf, setAllOf] = useState<string | null>(null);
  // The other filters hold for messages too: they are of the conversations the list would show.
  const search = useMessageSearch(filter.search, { filter: listFilterOf(filter) });
  const { hits, status, hasMore, errorCode } = search;
  const all = allOf === filter.search;
  const number = isNumber(filter.search);
  const items = useMemo(() => {
    // A number also finds every message of whoever has it: the conversation above says that once.
    const wanted = hits.filter(({ message }) => !number || findMarks(message.body ?? "", filter.search).length > 0);
    const moreHits = hasMore && !(number && wanted.length === 0);
    return searchItems({ list, hits: wanted, messages: status, moreHits, all });
  }, [list, filter.search, hits, status, hasMore, all, number]);
  const ids = useMemo(() => openable(items), [items]);
  const first = items.find((item) => item.type === "conversation" || item.type === "hit");
  const openItem = (key: string) => {
    const item = items.find((one) => one.key === key);
    if (item?.type === "conversation") onOpen(item.conversation.id);
    if (item?.type === "hit") onOpen(item.hit.conversation.id, item.hit.message.id);
    if (item?.type === "all") setAllOf(filter.search);
    if (item?.type === "more") search.loadMore();
    if (item?.type === "note") search.retry();
  };
  const indexOf = (key: string) => items.findIndex((item) => item.key === key);
  const answered = list.filterKey === filterToQuery(filter) && !list.stale && list.status !== "loading";
  const settled = answered && (first !== undefined || status !== "loading");
  const nothing = settled && first === undefined && items.some((item) => item.type === "note" && item.says === "none");
  const loadMore = () => (all && list.nextCursor !== null ? onMoreRows() : search.loadMore());
  return { items, ids, first, settled, nothing, errorCode, openItem, indexOf, loadMore };
}
