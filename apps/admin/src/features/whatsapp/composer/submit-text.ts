import { selectDraft } from "@kaunter/chat-core";
import { loadEnd } from "../state/actions/load-history.ts";
import { sendText } from "../state/actions/send-text.ts";
import type { Desk } from "../state/desk.ts";
import { textRoom } from "./text-room.ts";

/**
 * Sends what stands in the composer and goes back to the newest messages, where the new bubble is.
 * @returns false when there was nothing that could be sent
 */
export function submitText(desk: Desk, conversationId: string, replyTo: string | null): boolean {
  const state = desk.store.getState();
  const text = selectDraft(state, conversationId);
  if (!textRoom(text).sendable) return false;
  const lookedBack = (state.threads[conversationId]?.ceiling ?? null) !== null;
  void sendText(desk, { conversationId, text, replyTo });
  if (lookedBack) void loadEnd(desk, conversationId);
  return true;
}
