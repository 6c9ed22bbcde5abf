import type { Conversation } from "@kaunter/domain";
import { isOutdated } from "../cursor.ts";
import { sameShape, without } from "../same-shape.ts";
import type { ConversationsState, Held, ListState } from "../state.ts";
import { belongs, isInReach, orderList } from "./list-order.ts";

/**
 * One conversation as it stands now: kept, and moved into, within or out of the shown list. A snapshot older than the
 * one held, or the same again, changes nothing.
 */
export function conversationArrived(
  slice: ConversationsState,
  conversation: Conversation,
  cursor: string | null,
): ConversationsState {
  const held = slice.byId[conversation.id];
  const merged = mergeConversation(held, conversation, cursor);
  if (merged === held) return slice;
  const byId = { ...slice.byId, [conversation.id]: merged };
  if (merged.value === held?.value) return { ...slice, byId };
  return { byId, list: relist(slice.list, byId, conversation.id, held?.value) };
}

/** A conversation that is gone: its row and its place in the list go, the totals follow. */
export function conversationRemoved(slice: ConversationsState, id: string): ConversationsState {
  const byId = without(slice.byId, id);
  return { byId, list: relist(slice.list, byId, id, slice.byId[id]?.value) };
}

/** `read/marked`: the person has read it here; the feed confirms it later. */
export function readMarked(slice: ConversationsState, conversationId: string): ConversationsState {
  const held = slice.byId[conversationId];
  if (!held || held.value.unreadCount === 0) return slice;
  return conversationArrived(slice, { ...held.value, unreadCount: 0 }, held.cursor);
}

/**
 * Merges a row that arrived into the one held; answers the held one itself when nothing is new. An answer (`cursor`
 * null) that does not know the last message the feed has brought was written before it.
 */
export function mergeConversation(
  held: Held<Conversation> | undefined,
  conversation: Conversation,
  cursor: string | null,
): Held<Conversation> {
  if (!held) return { value: conversation, cursor };
  if (isOutdated(cursor, held.cursor)) return held;
  if (cursor === null && held.cursor !== null && lastAtMs(conversation) < lastAtMs(held.value)) return held;
  const unchanged = sameShape(held.value, conversation);
  if (unchanged && (cursor === null || cursor === held.cursor)) return held;
  return { value: unchanged ? held.value : conversation, cursor: cursor ?? held.cursor };
}

/** When the last message came, in ms since the epoch; before all time where there is none. */
export function lastAtMs(row: Conversation): number {
  return row.lastMessage?.atMs ?? -Infinity;
}

function relist(
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
