import { selectConversation } from "@kaunter/chat-core";
import { errorCodeOf } from "../../data/error-code.ts";
import type { Desk } from "../desk.ts";

/** Marks a conversation as read, here and in WhatsApp. Only for those who may edit: looking must not clear. */
export async function markRead({ store, api, report }: Desk, conversationId: string): Promise<void> {
  if ((selectConversation(store.getState(), conversationId)?.unreadCount ?? 0) === 0) return;
  try {
    await api.markRead(conversationId);
    store.dispatch({ type: "read/marked", conversationId });
  } catch (error) {
    report(errorCodeOf(error));
  }
}
