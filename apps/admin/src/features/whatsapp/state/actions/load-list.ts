import { type ConversationFilter, type DeskFilter, listFilterOf } from "@kaunter/domain";
import { errorCodeOf } from "../../data/error-code.ts";
import { filterToQuery } from "../../data/filter-query.ts";
import type { Desk } from "../desk.ts";

/** Rows a page. */
const LIST_PAGE = 40;

interface Wanted {
  readonly filter: ConversationFilter;
  readonly filterKey: string;
}

/** Loads the first page of a filter, or of the present one. Failures land in the list itself. */
export async function loadList(desk: Desk, chosen?: DeskFilter): Promise<void> {
  const present = desk.store.getState().conversations.list;
  const wanted: Wanted = chosen ? { filter: listFilterOf(chosen), filterKey: filterToQuery(chosen) } : present;
  await fetchPage(desk, wanted, null);
}

/** Loads the page after the last row, once: a second call while one is on its way does nothing. */
export async function loadMore(desk: Desk): Promise<void> {
  const { list } = desk.store.getState().conversations;
  if (list.nextCursor === null || list.status === "loading") return;
  await fetchPage(desk, list, list.nextCursor);
}

/** Loads what could not be had: the page after the last row where rows are shown, else the list. */
export async function loadFailed(desk: Desk): Promise<void> {
  const { list } = desk.store.getState().conversations;
  const goesOn = list.shownKey === list.filterKey && list.ids.length > 0 && list.nextCursor !== null;
  await (goesOn ? loadMore(desk) : loadList(desk));
}

async function fetchPage({ store, api }: Desk, { filter, filterKey }: Wanted, from: string | null): Promise<void> {
  store.dispatch({ type: "list/requested", filterKey, filter, from });
  const { generation } = store.getState();
  try {
    const page = await api.listConversations(filter, { cursor: from, limit: LIST_PAGE });
    store.dispatch({ type: "list/loaded", generation, filterKey, from, page });
  } catch (error) {
    store.dispatch({ type: "list/failed", generation, filterKey, code: errorCodeOf(error) });
  }
}
