import type { Thread } from "../state.ts";

/**
 * Finds the first message that was unread at the opening: the n-th incoming one from the end. Left open while too few
 * messages are loaded to say; once found it stays where it is, however many messages follow.
 */
export function placeUnreadLine(thread: Thread): Thread {
  if (thread.unreadAtOpening === 0 || thread.firstUnreadId !== null) return thread;
  if (thread.status !== "ready" || thread.ceiling !== null) return thread;
  const incoming = thread.ids.filter((id) => thread.rows[id]?.value.direction === "in");
  const found = incoming.at(-thread.unreadAtOpening) ?? (thread.floor === null ? incoming[0] : undefined);
  return found === undefined ? thread : { ...thread, firstUnreadId: found };
}
