import type { Conversation } from "@kaunter/domain";
import type { DeskEventOf, ListPage } from "../event.ts";
import { sameShape } from "../same-shape.ts";
import type { ConversationsState, DeskState, EditedRow, Held, ListPlace, ListState } from "../state.ts";
import { isConversationGone } from "../tombstones.ts";
import { dress, plainRow } from "./conversation-edits.ts";
import { lastAtMs, mergeConversation } from "./conversation-rows.ts";
import { isInReach, orderList, placeOf } from "./list-order.ts";

type Rows = Pick<ConversationsState, "byId" | "edits">;

/** `list/requested`: from here on, rows the feed changes are remembered until the answer is there. */
export function listRequested(slice: ConversationsState, event: DeskEventOf<"list/requested">): ConversationsState {
  const { filterKey, filter } = event;
  return withList(slice, { ...slice.list, filterKey, filter, status: "loading", errorCode: null, touched: [] });
}

/** `list/loaded`: an answer to another filter, or to a page asked after a place the list has left, is ignored. */
export function listLoaded(
  state: Pick<DeskState, "conversations" | "removed" | "link">,
  event: DeskEventOf<"list/loaded">,
): ConversationsState {
  const { filterKey, from, page } = event;
  const slice = state.conversations;
  const { list } = slice;
  if (filterKey !== list.filterKey) return slice;
  if (from !== null && (from !== list.nextCursor || list.shownKey !== filterKey)) return slice;
  const present = page.conversations.filter((row) => !isConversationGone(state, row.id));
  const rows = mergePage(slice, present);
  const { byId } = rows;
  const known = from === null ? [] : list.ids;
  const answered = present.map((row) => row.id);
  const end = endOf(list, page);
  const late = list.filter.search === undefined ? list.touched.filter((id) => isLate(byId[id]?.value, end)) : [];
  const ids = orderList(byId, list, [...known, ...answered, ...late]);
  const loaded: ListState = {
    ...list,
    ...totals(rows, list, page, state.link.state === "live"),
    ids,
    shownKey: filterKey,
    nextCursor: page.nextCursor,
    end,
    status: "ready",
    errorCode: null,
    touched: [],
  };
  return withList(sameShape(byId, slice.byId) ? slice : { ...slice, ...rows }, loaded);
}

/** `list/failed`: what is shown stays. */
export function listFailed(slice: ConversationsState, event: DeskEventOf<"list/failed">): ConversationsState {
  if (event.filterKey !== slice.list.filterKey) return slice;
  return withList(slice, { ...slice.list, status: "error", errorCode: event.code, touched: [] });
}

/** `list/counted`: the server's word on the totals. */
export function listCounted(slice: ConversationsState, event: DeskEventOf<"list/counted">): ConversationsState {
  if (event.filterKey !== slice.list.shownKey) return slice;
  const { total, unreadTotal } = event;
  return withList(slice, { ...slice.list, total, unreadTotal, totalsExact: true });
}

/** A page never overwrites a row of the feed, unless the page has seen a later message than the feed has brought. */
function mergePage(slice: ConversationsState, rows: readonly Conversation[]): Rows {
  const byId: Record<string, Held<Conversation>> = { ...slice.byId };
  const edits: Record<string, EditedRow> = { ...slice.edits };
  for (const row of rows) {
    const held = plainRow(slice, row.id);
    if (held && held.cursor !== null && lastAtMs(row) <= lastAtMs(held.value)) continue;
    const plain = mergeConversation(held, row, null);
    const edited = edits[row.id];
    if (edited) edits[row.id] = { ...edited, base: plain.value };
    byId[row.id] = edited ? { ...plain, value: dress(plain.value, edited.pending) } : plain;
  }
  return { byId, edits };
}

/**
 * The page's totals, moved on by what the feed has told about its rows since the question was asked. A row of the page
 * that is not among `byId` is gone.
 */
function totals(
  { byId, edits }: Rows,
  list: ListState,
  page: ListPage,
  live: boolean,
): Pick<ListState, "total" | "unreadTotal" | "totalsExact"> {
  const asked = new Map(page.conversations.map((row) => [row.id, row]));
  // The server counted a row that is being changed here as it was before.
  const unseen = list.touched.some((id) => !asked.has(id)) || page.conversations.some((row) => edits[row.id]);
  const newer = page.conversations.reduce((sum, row) => {
    const now = byId[row.id]?.value;
    return sum + (!now || list.touched.includes(row.id) ? (now?.unreadCount ?? 0) - row.unreadCount : 0);
  }, 0);
  const gone = page.conversations.filter((row) => byId[row.id] === undefined).length;
  return {
    total: Math.max(0, page.total - gone),
    unreadTotal: Math.max(0, page.unreadTotal + newer),
    totalsExact: live && !unseen,
  };
}

function endOf(list: ListState, page: ListPage): ListPlace | null {
  const last = page.conversations.at(-1);
  if (page.nextCursor === null) return null;
  return last ? placeOf(last) : list.end;
}

/** A row the feed brought while the question was on its way, which the answer may be too early to know. */
function isLate(row: Conversation | undefined, end: ListPlace | null): boolean {
  return row !== undefined && isInReach(end, row);
}

function withList(slice: ConversationsState, list: ListState): ConversationsState {
  return sameShape(slice.list, list) ? slice : { ...slice, list };
}
