"use client";
import type { ConversationFilter, ErrorCode, MessageHit, MessageSearch } from "@kaunter/domain";
import { useMemo } from "react";
import useSWRInfinite from "swr/infinite";
import { errorCodeOf } from "./error-code.ts";
import { filterToQuery } from "./filter-query.ts";
import { searchMessages } from "./search.ts";

export interface MessageSearchView {
  readonly hits: readonly MessageHit[];
  readonly status: "loading" | "ready" | "error";
  readonly errorCode: ErrorCode | null;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/** Where to look: in one chat, or in those the list would show under a filter. */
interface Where {
  readonly conversationId?: string;
  readonly filter?: ConversationFilter;
}

/** The messages a term is found in, page by page; nothing is asked for an empty term. */
export function useMessageSearch(term: string, { conversationId, filter }: Where): MessageSearchView {
  const filterQuery = filter === undefined ? "" : filterToQuery({ ...filter, search: undefined });
  const keyOf = (index: number, before: MessageSearch | null) => {
    if (term === "") return null;
    if (index > 0 && (before?.nextCursor ?? null) === null) return null;
    return ["waha/search", term, before?.nextCursor ?? null, conversationId ?? null, filterQuery] as const;
  };
  const { data, error, isValidating, setSize, mutate } = useSWRInfinite<MessageSearch, unknown>(
    keyOf,
    ([, asked, cursor, within, under]: readonly [string, string, string | null, string | null, string]) =>
      searchMessages({ term: asked, conversationId: within, filterQuery: under }, cursor),
    { revalidateFirstPage: false, revalidateOnFocus: false, errorRetryCount: 2 },
  );
  const hits = useMemo(() => data?.flatMap((page) => page.hits) ?? [], [data]);
  const hasMore = (data?.at(-1)?.nextCursor ?? null) !== null;
  return {
    hits,
    status: error !== undefined ? "error" : data === undefined || isValidating ? "loading" : "ready",
    errorCode: error === undefined ? null : errorCodeOf(error),
    hasMore,
    loadMore: () => {
      if (hasMore && !isValidating) void setSize((size) => size + 1);
    },
    retry: () => void mutate(),
  };
}
