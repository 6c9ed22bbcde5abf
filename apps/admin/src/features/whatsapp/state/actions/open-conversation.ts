import { errorCodeOf } from "../../data/error-code.ts";
import type { Desk } from "../desk.ts";
import { keptPlace } from "../kept-places.ts";
import { loadAround, loadInitial } from "./load-history.ts";

/** Puts a conversation in front and loads what is missing of it: its row (after a deep link) and its last messages. */
export async function openConversation(desk: Desk, conversationId: string): Promise<void> {
  desk.store.dispatch({ type: "conversation/opened", conversationId });
  await Promise.all([loadRow(desk, conversationId), loadThread(desk, conversationId)]);
}

/**
 * Loads the last messages of a conversation, once, whether it is in front yet or not. A thread that was left in the middle and
 * is not held any more is read where it was left, unless something new waits at its end.
 */
export async function loadThread(desk: Desk, conversationId: string): Promise<void> {
  const { threads, conversations } = desk.store.getState();
  const left = keptPlace(desk, conversationId)?.messageId ?? null;
  const unread = conversations.byId[conversationId]?.value.unreadCount ?? 0;
  if (left !== null && unread === 0 && (threads[conversationId]?.status ?? "idle") === "idle")
    await loadAround(desk, conversationId, left);
  // Also when the message it was left at is gone.
  await loadInitial(desk, conversationId);
}

/** Puts no conversation in front. */
export function closeConversation({ store }: Desk): void {
  store.dispatch({ type: "conversation/closed" });
}

async function loadRow({ store, api, report }: Desk, conversationId: string): Promise<void> {
  if (store.getState().conversations.byId[conversationId]) return;
  const { generation } = store.getState();
  try {
    const conversation = await api.findConversation(conversationId);
    store.dispatch({ type: "conversation/loaded", generation, conversation });
  } catch (error) {
    report(errorCodeOf(error));
  }
}
