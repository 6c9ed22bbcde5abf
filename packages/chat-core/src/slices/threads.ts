import type { ChatMessage } from "@kaunter/domain";
import { isOutdated } from "../cursor.ts";
import type { DeskEventOf } from "../event.ts";
import { sameShape, without } from "../same-shape.ts";
import type { DeskState, Held, Thread } from "../state.ts";
import { isGone } from "../tombstones.ts";
import { mergeMessage } from "./merge-message.ts";
import { withRows } from "./thread-order.ts";
import { addPage, emptyThread } from "./thread-page.ts";

type Threads = DeskState["threads"];

/** A message and the feed cursor it came with; null for one that came as an answer. */
export interface Arrival {
  readonly message: ChatMessage;
  readonly cursor: string | null;
}

/** `history/requested`: marks what is on its way and, for a first page, makes the thread hold live rows meanwhile. */
export function historyRequested(threads: Threads, event: DeskEventOf<"history/requested">): Threads {
  const thread = threads[event.conversationId] ?? emptyThread(event.conversationId);
  if (event.direction === "older") return put(threads, { ...thread, loadingOlder: true });
  if (event.direction === "newer") return put(threads, { ...thread, loadingNewer: true });
  return put(threads, thread.status === "ready" ? thread : { ...thread, status: "loading", errorCode: null });
}

/**
 * `history/loaded`: adds the page to its thread. One that was forgotten meanwhile stays so: it has not held what the feed
 * brought since the page was read.
 */
export function historyLoaded(
  threads: Threads,
  event: DeskEventOf<"history/loaded">,
  removed: DeskState["removed"],
): Threads {
  const thread = threads[event.conversationId];
  return thread ? put(threads, addPage(thread, event, removed)) : threads;
}

/** `history/failed`: a thread that shows something keeps showing it. */
export function historyFailed(threads: Threads, event: DeskEventOf<"history/failed">): Threads {
  const thread = threads[event.conversationId];
  if (!thread) return threads;
  const status = thread.status === "ready" ? "ready" : "error";
  return put(threads, { ...thread, status, errorCode: event.code, loadingOlder: false, loadingNewer: false });
}

/**
 * Messages that arrived, by the feed or as answers. Each joins the thread it belongs to, when that thread is held, at
 * its own place; a thread that was never opened is left to its first page, a message that was removed stays away.
 */
export function messagesArrived(
  threads: Threads,
  arrivals: readonly Arrival[],
  removed: DeskState["removed"],
): Threads {
  const present = arrivals.filter(({ message, cursor }) => !isGone(removed, message.id, cursor));
  let next = threads;
  for (const thread of Object.values(threads)) {
    const own = present.filter(
      ({ message }) => message.conversationId === thread.conversationId || thread.rows[message.id] !== undefined,
    );
    next = put(next, applyArrivals(thread, own));
  }
  return next;
}

/** `send/discarded`: takes a message that never went out off the thread. */
export function unsentDiscarded(threads: Threads, clientId: string): Threads {
  let next = threads;
  for (const thread of Object.values(threads)) {
    const gone = Object.values(thread.rows).find(({ value }) => value.clientId === clientId && isUnsent(value));
    if (!gone) continue;
    next = put(next, withoutRow(thread, gone.value.id));
  }
  return next;
}

/** What the composer called a message that is removed at `cursor`. */
export function clientIdsOf(threads: Threads, id: string, cursor: string): (string | null)[] {
  return Object.values(threads).flatMap(({ rows }) => {
    const held = rows[id];
    return held && !isOutdated(cursor, held.cursor) ? [held.value.clientId] : [];
  });
}

/** A message the feed removed at `cursor` leaves whichever threads hold it; a row written later stays. */
export function messageRemoved(threads: Threads, id: string, cursor: string): Threads {
  let next = threads;
  for (const thread of Object.values(threads)) {
    const held = thread.rows[id];
    if (held && !isOutdated(cursor, held.cursor)) next = put(next, withoutRow(thread, id));
  }
  return next;
}

/** Does a thread already show the server's row of this message? */
export function hasRowOf(threads: Threads, conversationId: string, clientId: string): boolean {
  const rows = threads[conversationId]?.rows ?? {};
  return Object.values(rows).some(({ value }) => value.clientId === clientId);
}

function applyArrivals(thread: Thread, arrivals: readonly Arrival[]): Thread {
  let rows: Record<string, Held<ChatMessage>> | null = null;
  for (const { message, cursor } of arrivals) {
    const held = (rows ?? thread.rows)[message.id];
    const merged = mergeMessage(held, message, cursor);
    if (merged === held) continue;
    rows ??= { ...thread.rows };
    // A merge that was undone moves messages back: they leave the thread they were in meanwhile.
    if (message.conversationId === thread.conversationId) rows[message.id] = merged;
    else rows = without(rows, message.id);
  }
  return rows === null ? thread : withRows(thread, rows);
}

/** The unread line above a row that goes stands above the next one. */
function withoutRow(thread: Thread, id: string): Thread {
  const next = thread.ids[thread.ids.indexOf(id) + 1];
  const firstUnreadId = thread.firstUnreadId === id ? (next ?? id) : thread.firstUnreadId;
  return withRows({ ...thread, firstUnreadId }, without(thread.rows, id));
}

function put(threads: Threads, thread: Thread): Threads {
  const held = threads[thread.conversationId];
  if (held === thread || (held && sameThread(held, thread))) return threads;
  return { ...threads, [thread.conversationId]: thread };
}

/** Rows are compared by reference: merging keeps the reference of each row that says nothing new. */
function sameThread(left: Thread, right: Thread): boolean {
  const { rows: leftRows, ids: leftIds, ...leftRest } = left;
  const { rows: rightRows, ids: rightIds, ...rightRest } = right;
  if (leftIds !== rightIds || !sameShape(leftRest, rightRest)) return false;
  const keys = Object.keys(leftRows);
  return keys.length === Object.keys(rightRows).length && keys.every((id) => leftRows[id] === rightRows[id]);
}

function isUnsent(message: ChatMessage): boolean {
  return message.direction === "out" && (message.status === "failed" || message.status === "unconfirmed");
}
