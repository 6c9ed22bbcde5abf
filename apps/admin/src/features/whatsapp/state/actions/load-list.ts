import { errorCodeOf } from "../../data/error-code.ts";
import { filterToQuery } from "../../data/filter-query.ts";
import type { Desk } from "../desk.ts";
import type { ConversationFilter } from "@kaunter/domain";

/** Rows a page. */
const LIST_PAGE = 40;

/** Loads the first page of a filter, or of the present one. Failures land in the list itself. */
export async function loadList(desk: Desk, filter?: ConversationFilter): Promise<void> {
  const wanted = filter ?? desk.store.getState().conversations.list.filter;
  const filterKey = filterToQuery(wanted);
  desk.store.dispatch({ type: "list/requested", filterKey, filter: wanted, from: null });
  await fetchPage(desk, wanted, null);
}

/** Loads the page after the last row, once: a second call while one is on its way does nothing. */
export async function loadMore(desk: Desk): Promise<void> {
  const { filter, filterKey, nextCursor, status } = desk.store.getState().conversations.list;
  if (nextCursor === null || status === "loading") return;
  desk.store.dispatch({ type: "list/requested", filterKey, filter, from: nextCursor });
  await fetchPage(desk, filter, nextCursor);
}

async function fetchPage({ store, api }: Desk, filter: ConversationFilter, from: string | null): Promise<void> {
  const { generation } = store.getState();
  const filterKey = filterToQuery(filter);
  try {
    const page = await api.listConversations(filter, { cursor: from, limit: LIST_PAGE });
    store.dispatch({ type: "list/loaded", generation, filterKey, from, page });
  } catch (error) {
    store.dispatch({ type: "list/failed", generation, filterKey, code: errorCodeOf(error) });
  }
}
