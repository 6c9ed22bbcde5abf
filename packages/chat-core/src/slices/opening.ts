import type { DeskState, Thread } from "../state.ts";
import { replacementOf } from "../tombstones.ts";
import { threadVisited } from "./kept-threads.ts";
import { emptyThread } from "./thread-page.ts";
import { placeUnreadLine } from "./unread-line.ts";

/**
 * `conversation/opened`: remembers how much was unread at this moment, for the line above the first unread message.
 * A conversation that became part of another opens that one.
 */
export function conversationOpened(state: DeskState, askedId: string): DeskState {
  const conversationId = replacementOf(state, askedId) ?? askedId;
  if (state.selectedConversationId === conversationId && state.threads[conversationId]) return state;
  const closed = conversationClosed(state);
  const thread = closed.threads[conversationId] ?? emptyThread(conversationId);
  const unreadAtOpening = closed.conversations.byId[conversationId]?.value.unreadCount ?? 0;
  const opened = placeUnreadLine({ ...thread, unreadAtOpening, firstUnreadId: null });
  return { ...closed, threads: threadVisited(closed.threads, opened), selectedConversationId: conversationId };
}

/** `conversation/closed`: the thread stays loaded, its unread line goes. */
export function conversationClosed(state: DeskState): DeskState {
  const id = state.selectedConversationId;
  if (id === null) return state;
  const thread = state.threads[id];
  const closed = { ...state, selectedConversationId: null };
  if (!thread || thread.unreadAtOpening === 0) return closed;
  return withThread(closed, { ...thread, unreadAtOpening: 0, firstUnreadId: null });
}

function withThread(state: DeskState, thread: Thread): DeskState {
  return { ...state, threads: { ...state.threads, [thread.conversationId]: thread } };
}
