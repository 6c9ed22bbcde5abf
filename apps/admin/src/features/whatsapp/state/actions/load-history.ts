import type { HistoryDirection, HistoryPage } from "@kaunter/chat-core";
import type { HistoryAnswer, HistoryPosition } from "../../data/api.ts";
import { errorCodeOf } from "../../data/error-code.ts";
import type { Desk } from "../desk.ts";

/** Messages a chat opens with, and messages a page after that. Source: spec "Scroll behavior". */
const [FIRST_PAGE, HISTORY_PAGE] = [50, 100];

/** Loads the end of a thread, and nothing when it is there already. Failures land in the thread itself. */
export async function loadInitial(desk: Desk, conversationId: string): Promise<void> {
  const status = desk.store.getState().threads[conversationId]?.status;
  if (status === "ready" || status === "loading") return;
  await fetchStretch(desk, conversationId, "initial", null);
}

/** Goes back to the newest messages after having looked around an old one. */
export function loadEnd(desk: Desk, conversationId: string): Promise<void> {
  return fetchStretch(desk, conversationId, "initial", null);
}

/** Loads the messages before the oldest one shown. */
export async function loadOlder(desk: Desk, conversationId: string): Promise<void> {
  const thread = desk.store.getState().threads[conversationId];
  if (!thread || thread.loadingOlder || thread.olderCursor === null) return;
  await fetchStretch(desk, conversationId, "older", { before: thread.olderCursor });
}

/** Loads the messages after the newest one shown. */
export async function loadNewer(desk: Desk, conversationId: string): Promise<void> {
  const thread = desk.store.getState().threads[conversationId];
  if (!thread || thread.loadingNewer || thread.newerCursor === null) return;
  await fetchStretch(desk, conversationId, "newer", { after: thread.newerCursor });
}

/** Loads the stretch around one message, e.g. one that was quoted. */
export function loadAround(desk: Desk, conversationId: string, messageId: string): Promise<void> {
  return fetchStretch(desk, conversationId, "around", { around: messageId });
}

async function fetchStretch(
  { store, api }: Desk,
  conversationId: string,
  direction: HistoryDirection,
  at: HistoryPosition,
): Promise<void> {
  store.dispatch({ type: "history/requested", conversationId, direction });
  const { generation } = store.getState();
  try {
    const page = historyPage(
      direction,
      await api.readHistory(conversationId, at, at === null ? FIRST_PAGE : HISTORY_PAGE),
    );
    store.dispatch({ type: "history/loaded", generation, conversationId, direction, from: cursorOf(at), page });
  } catch (error) {
    store.dispatch({ type: "history/failed", generation, conversationId, direction, code: errorCodeOf(error) });
  }
}

/** The answer in the words of the store, which speaks of one direction at a time. */
function historyPage(direction: HistoryDirection, answer: HistoryAnswer): HistoryPage {
  const { messages, hasMore, hasNewer, cursor } = answer;
  if (direction === "newer") return { messages, hasMore: hasNewer, cursor: cursor.after };
  if (direction === "around") {
    return { messages, hasMore, cursor: cursor.before, hasNewer, newerCursor: cursor.after };
  }
  return { messages, hasMore, cursor: cursor.before };
}

function cursorOf(at: HistoryPosition): string | null {
  if (at === null) return null;
  if ("before" in at) return at.before;
  return "after" in at ? at.after : null;
}
