import type { ChatMessage } from "@kaunter/domain";
import type { DeskEventOf, HistoryDirection, HistoryPage } from "../event.ts";
import type { DeskState, Held, Position, Thread } from "../state.ts";
import { isGone } from "../tombstones.ts";
import { mergeMessage } from "./merge-message.ts";
import { comparePositions, positionOf, reorder } from "./thread-order.ts";
import { placeUnreadLine } from "./unread-line.ts";

type Rows = Readonly<Record<string, Held<ChatMessage>>>;

/** A thread with nothing loaded, ready to hold what the feed brings until the first page is there. */
export function emptyThread(conversationId: string): Thread {
  return {
    conversationId,
    status: "idle",
    errorCode: null,
    rows: {},
    ids: [],
    floor: null,
    ceiling: null,
    olderCursor: null,
    newerCursor: null,
    loadingOlder: false,
    loadingNewer: false,
    unreadAtOpening: 0,
    firstUnreadId: null,
  };
}

/**
 * Adds a page of history, without the messages that were removed since it was read. A page that was asked from a place
 * this thread has left meanwhile changes nothing.
 */
export function addPage(thread: Thread, event: DeskEventOf<"history/loaded">, removed: DeskState["removed"]): Thread {
  const { direction, from, page } = event;
  if (direction === "older" && (thread.floor === null || from !== thread.olderCursor)) return thread;
  if (direction === "newer" && (thread.ceiling === null || from !== thread.newerCursor)) return thread;
  const base = joins(thread, direction, page) ? thread : restart(thread, page);
  const bounds = { ...olderBound(base, direction, page), ...newerBound(base, direction, page) };
  const present = page.messages.filter(({ id }) => !isGone(removed, id, null));
  const rows = mergeRows(withoutVanished(base, page), present);
  const loaded: Thread = {
    ...base,
    ...bounds,
    rows,
    status: "ready",
    errorCode: null,
    loadingOlder: direction === "older" ? false : base.loadingOlder,
    loadingNewer: direction === "newer" ? false : base.loadingNewer,
  };
  return placeUnreadLine(reorder(loaded));
}

/** Does the page touch the loaded stretch, so that nothing is missing between the two? */
function joins(thread: Thread, direction: HistoryDirection, page: HistoryPage): boolean {
  if (direction === "older" || direction === "newer") return true;
  if (thread.status !== "ready") return false;
  const loaded = new Set(thread.ids);
  return page.messages.some((message) => loaded.has(message.id));
}

/**
 * Forgets the loaded stretch for one around the page. Kept are rows of the feed, which the page may have been read too
 * early to know, and rows after its end (a message just sent): the bounds hide what lies outside.
 */
function restart(thread: Thread, page: HistoryPage): Thread {
  const last = page.messages.at(-1);
  const kept = Object.entries(thread.rows).filter(
    ([, held]) => held.cursor !== null || !last || comparePositions(held.value, last) > 0,
  );
  const { unreadAtOpening, firstUnreadId } = thread;
  return { ...emptyThread(thread.conversationId), rows: Object.fromEntries(kept), unreadAtOpening, firstUnreadId };
}

function olderBound(thread: Thread, direction: HistoryDirection, page: HistoryPage): Partial<Thread> {
  const first = page.messages[0];
  const reachesFurther = thread.status !== "ready" || (first !== undefined && isBefore(first, thread.floor));
  if (direction === "newer" || (direction !== "older" && !reachesFurther)) return {};
  if (!page.hasMore) return { floor: null, olderCursor: null };
  return { floor: first ? positionOf(first) : thread.floor, olderCursor: page.cursor };
}

function newerBound(thread: Thread, direction: HistoryDirection, page: HistoryPage): Partial<Thread> {
  const last = page.messages.at(-1);
  if (direction === "older") return {};
  const around = direction === "around";
  const hasNewer = around ? (page.hasNewer ?? false) : direction === "newer" && page.hasMore;
  if (!hasNewer) return { ceiling: null, newerCursor: null };
  const reachesFurther = thread.status !== "ready" || (last !== undefined && isAfter(last, thread.ceiling));
  if (around && !reachesFurther) return {};
  const cursor = around ? (page.newerCursor ?? null) : page.cursor;
  return { ceiling: last ? positionOf(last) : thread.ceiling, newerCursor: cursor };
}

/** Rows an earlier page showed inside this page's stretch and this one does not are gone (a discarded message). */
function withoutVanished(thread: Thread, page: HistoryPage): Rows {
  const present = new Set(page.messages.map((message) => message.id));
  const kept = Object.entries(thread.rows).filter(
    ([id, held]) => held.cursor !== null || present.has(id) || !isWithin(page, held.value),
  );
  return kept.length === Object.keys(thread.rows).length ? thread.rows : Object.fromEntries(kept);
}

function mergeRows(rows: Rows, messages: readonly ChatMessage[]): Rows {
  const merged: Record<string, Held<ChatMessage>> = { ...rows };
  for (const message of messages) merged[message.id] = mergeMessage(merged[message.id], message, null);
  return merged;
}

function isWithin(page: HistoryPage, message: ChatMessage): boolean {
  const [first, last] = [page.messages[0], page.messages.at(-1)];
  return !!first && !!last && comparePositions(message, first) >= 0 && comparePositions(message, last) <= 0;
}

const isBefore = (place: Position, bound: Position | null): boolean =>
  bound !== null && comparePositions(place, bound) < 0;
const isAfter = (place: Position, bound: Position | null): boolean =>
  bound !== null && comparePositions(place, bound) > 0;
