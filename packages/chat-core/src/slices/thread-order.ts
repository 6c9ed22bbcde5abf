import type { ChatMessage } from "@kaunter/domain";
import { compareText } from "../cursor.ts";
import { keepItems } from "../same-shape.ts";
import type { Held, Position, Thread } from "../state.ts";

/** Older first; messages of one millisecond by id, as the database orders them. */
export function comparePositions(left: Position, right: Position): number {
  return left.sentAtMs - right.sentAtMs || compareText(left.id, right.id);
}

/** The place of a message in its thread. */
export function positionOf(message: ChatMessage): Position {
  return { sentAtMs: message.sentAtMs, id: message.id };
}

/** The same thread with other rows: its ordering follows, and keeps its reference when it stays the same. */
export function withRows(thread: Thread, rows: Readonly<Record<string, Held<ChatMessage>>>): Thread {
  return reorder({ ...thread, rows });
}

/** Brings `ids` in line with rows and bounds. Known ids go first into the sort, which makes it nearly linear. */
export function reorder(thread: Thread): Thread {
  const candidates = new Set([...thread.ids, ...Object.keys(thread.rows)]);
  const messages = [...candidates].flatMap((id) => {
    const message = thread.rows[id]?.value;
    return message && isShown(thread, message) ? [message] : [];
  });
  messages.sort(comparePositions);
  const ids = messages.map((message) => message.id);
  return { ...thread, ids: keepItems(thread.ids, ids) };
}

/** A row may have moved to another conversation (two chats proved to be one person) or lie outside the loaded stretch. */
function isShown(thread: Thread, message: ChatMessage): boolean {
  return (
    message.conversationId === thread.conversationId &&
    (thread.floor === null || comparePositions(message, thread.floor) >= 0) &&
    (thread.ceiling === null || comparePositions(message, thread.ceiling) <= 0)
  );
}
