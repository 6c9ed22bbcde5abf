import { type Conversation, matches } from "@kaunter/domain";
import { compareText } from "../cursor.ts";
import { keepItems } from "../same-shape.ts";
import type { ConversationsState, ListPlace, ListState } from "../state.ts";

/** Where a row stands in the list: by its last message, else where the database has it. */
export function placeOf(row: Conversation): ListPlace {
  return { atMs: row.lastMessage?.atMs ?? row.sortAtMs ?? null, id: row.id };
}

/** Newest last message first; ties by id, as the database orders them. */
function comparePlaces(left: ListPlace, right: ListPlace): number {
  const [a, b] = [left.atMs ?? -Infinity, right.atMs ?? -Infinity];
  return a === b ? compareText(right.id, left.id) : b - a;
}

/**
 * Does a row count for the list? A search is decided by the database alone, so under one only rows it has already
 * answered belong.
 */
export function belongs(list: ListState, row: Conversation): boolean {
  return matches(list.filter, row) && (list.filter.search === undefined || list.ids.includes(row.id));
}

/** Puts the given rows in order, those that no longer belong left out. */
export function orderList(byId: ConversationsState["byId"], list: ListState, ids: Iterable<string>): readonly string[] {
  const rows = [...new Set(ids)].flatMap((id) => {
    const row = byId[id]?.value;
    return row && matches(list.filter, row) ? [row] : [];
  });
  const ordered = rows
    .map(placeOf)
    .sort(comparePlaces)
    .map((place) => place.id);
  return keepItems(list.ids, ordered);
}

/** Does a row lie within the loaded part of the list? What sorts after its end comes with a later page. */
export function isInReach(end: ListPlace | null, row: Conversation): boolean {
  return end === null || comparePlaces(placeOf(row), end) <= 0;
}
