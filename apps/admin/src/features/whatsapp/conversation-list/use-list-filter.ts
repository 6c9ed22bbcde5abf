"use client";
import type { ConversationFilter } from "@kaunter/domain";
import { useSearchParams } from "next/navigation";
import { useEffect, useMemo } from "react";
import { filterToQuery, queryToFilter } from "../data/filter-query.ts";
import { loadList } from "../state/actions/load-list.ts";
import { useDeskHandle } from "../state/use-desk.ts";
import { readAddress, writeAddress } from "../state/view-query.ts";

/** The filter of the address bar, and the way to change it. The list follows, also on Back. */
export function useListFilter(): [ConversationFilter, (next: ConversationFilter) => void] {
  const desk = useDeskHandle();
  const query = useSearchParams();
  const key = filterToQuery(queryToFilter(query));
  const filter = useMemo(() => queryToFilter(new URLSearchParams(key)), [key]);
  useEffect(() => {
    if (desk.store.getState().conversations.list.filterKey !== key) void loadList(desk, filter);
  }, [desk, key, filter]);
  const change = (next: ConversationFilter) => {
    const here = new URLSearchParams(location.search);
    window.history.replaceState(null, "", writeAddress(next, readAddress(here)));
  };
  return [filter, change];
}
