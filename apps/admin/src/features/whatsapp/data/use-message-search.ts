"use client";
import type { ErrorCode, MessageHit, MessageSearch } from "@kaunter/domain";
import { useMemo } from "react";
import useSWRInfinite from "swr/infinite";
import { errorCodeOf } from "./error-code.ts";
import { searchMessages } from "./search.ts";

export interface MessageSearchView {
  readonly hits: readonly MessageHit[];
  readonly status: "loading" | "ready" | "error";
  readonly errorCode: ErrorCode | null;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/** The messages a term is found in, in all chats or in one, page by page; nothing is asked for an empty term. */
export function useMessageSearch(term: string, conversationId: string | null = null): MessageSearchView {
  const keyOf = (index: number, before: MessageSearch | null) => {
    if (term === "") return null;
    if (index > 0 && (before?.nextCursor ?? null) === null) return null;
    return ["waha/search", term, before?.nextCursor ?? null, conversationId] as const;
  };
  const { data, error, isValidating, setSize, mutate } = useSWRInfinite<MessageSearch, unknown>(
    keyOf,
    ([, asked, cursor, within]: readonly [string, string, string | null, string | null]) =>
      searchMessages(asked, cursor, within),
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
