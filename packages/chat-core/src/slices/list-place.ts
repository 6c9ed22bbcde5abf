import type { Conversation } from "@kaunter/domain";
import type { ConversationsState, ListState } from "../state.ts";
import { belongs, isInReach, orderList } from "./list-order.ts";

/** The list after one row came, changed or went: its place in the order, and the totals. `before` is how it was shown. */
export function relist(
  list: ListState,
  byId: ConversationsState["byId"],
  id: string,
  before: Conversation | undefined,
): ListState {
  const row = byId[id]?.value;
  const touched = list.status === "loading" && !list.touched.includes(id) ? [...list.touched, id] : list.touched;
  const others = list.ids.filter((other) => other !== id);
  if (list.shownKey === null || list.shownKey !== list.filterKey)
    return { ...list, touched, ids: row ? list.ids : others };
  const joins = row !== undefined && belongs(list, row) && isInReach(list.end, row);
  const ids = orderList(byId, list, joins ? [...others, id] : others);
  return { ...list, ...recount(list, id, before, row), ids, touched };
}

/**
 * The totals after a row came, changed or went, by the difference it makes. A row never seen before counts as new when
 * the whole list is loaded; else nobody here knows whether it was counted already, and the totals are not exact.
 */
function recount(
  list: ListState,
  id: string,
  before: Conversation | undefined,
  row: Conversation | undefined,
): Pick<ListState, "total" | "unreadTotal" | "totalsExact"> {
  const { total, unreadTotal, totalsExact } = list;
  const undecided = before === undefined && list.nextCursor !== null;
  const unlistedSearch = list.filter.search !== undefined && !list.ids.includes(id);
  if (undecided || unlistedSearch) return { total, unreadTotal, totalsExact: false };
  const was = before !== undefined && belongs(list, before);
  const is = row !== undefined && belongs(list, row);
  return {
    total: total + Number(is) - Number(was),
    unreadTotal: Math.max(0, unreadTotal + (is ? row.unreadCount : 0) - (was ? before.unreadCount : 0)),
    totalsExact,
  };
}
