"use client";
import type { ErrorCode } from "@kaunter/domain";
import { useEffect, useRef, useState } from "react";
import { useMessageSearch } from "../data/use-message-search.ts";
import { useDeskView } from "../state/use-desk-view.ts";

export interface FindInChat {
  /** Looks for other words; answers false when it is those already. */
  readonly find: (text: string) => boolean;
  /** One hit on: 1 goes to an older one, -1 back. */
  readonly go: (by: 1 | -1) => void;
  /** What is looked for; "" for nothing. */
  readonly term: string;
  /** Which hit is shown, from 1; 0 for none. */
  readonly at: number;
  /** Hits known so far. */
  readonly count: number;
  readonly more: boolean;
  readonly busy: boolean;
  readonly errorCode: ErrorCode | null;
}

/** The hits of some words in one chat, newest first, and the one the thread stands at. */
export function useFindInChat(conversationId: string): FindInChat {
  const { lookAt } = useDeskView();
  const [{ term, index }, setPlace] = useState({ term: "", index: 0 });
  const { hits, status, errorCode, hasMore, loadMore } = useMessageSearch(term, conversationId);
  // A press that was faster than the next page waits for it; where there is none, the last hit stays.
  const at = hasMore ? index : Math.min(index, hits.length - 1);
  const hit = hits[at]?.message.id ?? null;
  const show = useRef(lookAt);
  useEffect(() => {
    show.current = lookAt;
  });
  useEffect(() => {
    if (hit !== null) show.current(conversationId, hit);
  }, [conversationId, hit]);
  return {
    find: (text) => {
      if (text.trim() === term) return false;
      setPlace({ term: text.trim(), index: 0 });
      return true;
    },
    go: (by) => {
      const next = at + by;
      if (next >= hits.length - 1) loadMore();
      if (next >= 0 && next <= (hasMore ? hits.length : hits.length - 1)) setPlace({ term, index: next });
    },
    term,
    at: hit === null ? 0 : at + 1,
    count: term === "" ? 0 : hits.length,
    more: hasMore,
    busy: term !== "" && status === "loading" && hit === null,
    errorCode,
  };
}
