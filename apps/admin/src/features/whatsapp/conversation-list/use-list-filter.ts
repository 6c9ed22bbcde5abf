"use client";
import type { DeskFilter } from "@kaunter/domain";
import { useSearchParams } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { filterToQuery, queryToFilter } from "../data/filter-query.ts";
import { loadList } from "../state/actions/load-list.ts";
import { keepFilter, keptFilter } from "../state/kept-filter.ts";
import { useDeskHandle } from "../state/use-desk.ts";
import { presentFilter, readAddress, showAddress, writeAddress } from "../state/view-query.ts";

/** The filter of the address bar, and the way to change it. The list follows, also on Back. */
export function useListFilter(): [DeskFilter, (next: DeskFilter) => void] {
  const desk = useDeskHandle();
  const query = useSearchParams();
  const key = filterToQuery(queryToFilter(query));
  const filter = useMemo(() => queryToFilter(new URLSearchParams(key)), [key]);
  useEffect(() => {
    if (desk.store.getState().conversations.list.filterKey !== key) void loadList(desk, filter);
  }, [desk, key, filter]);
  useRemembered(desk.staff.id, filter);
  return [filter, change];
}

/** A new choice is a step that Back undoes; the letters of one search are one step together. */
function change(next: DeskFilter): void {
  const here = new URLSearchParams(location.search);
  const before = presentFilter();
  const typing = before.search !== undefined && next.search !== undefined && next.search !== before.search;
  showAddress(writeAddress(next, readAddress(here)), typing ? "replaceState" : "pushState");
}

/** Brings back the filter used last when the desk is opened without an address of its own, and remembers each new one. */
function useRemembered(staffId: string, filter: DeskFilter): void {
  // Next listens to the history only once the whole page has woken up, so this waits for the next drawing.
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  const opened = useRef(false);
  useEffect(() => {
    if (!awake) return;
    if (opened.current) return keepFilter(localStorage, staffId, filter);
    opened.current = true;
    const kept = location.search === "" ? keptFilter(localStorage, staffId) : null;
    if (kept) {
      const nowhere = { conversationId: null, messageId: null, sheet: false };
      window.history.replaceState(null, "", writeAddress(kept, nowhere));
    }
  }, [awake, staffId, filter]);
}
