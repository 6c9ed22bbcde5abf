import type { DeskFilter } from "@kaunter/domain";
import { filterToQuery, queryToFilter } from "../data/filter-query.ts";

const PREFIX = "kaunter:filter:";

type FilterStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * Remembers the list's filter of one person in this browser, without the words searched for: yesterday's search is
 * nobody's filter. A full or forbidden store remembers nothing.
 */
export function keepFilter(storage: FilterStorage, staffId: string, filter: DeskFilter): void {
  const query = filterToQuery({ ...filter, search: undefined });
  try {
    if (query === "") storage.removeItem(PREFIX + staffId);
    else storage.setItem(PREFIX + staffId, query);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** The filter this person used last; null when it was the open list. */
export function keptFilter(storage: FilterStorage, staffId: string): DeskFilter | null {
  const query = storage.getItem(PREFIX + staffId);
  const filter = query === null ? null : queryToFilter(new URLSearchParams(query));
  return filter === null || filterToQuery(filter) === "" ? null : filter;
}
