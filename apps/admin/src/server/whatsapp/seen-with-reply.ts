import { createConversationsRepository } from "@kaunter/db";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { log } from "@/server/log";
import { tellSeen } from "./tell-seen";

/** Somebody answered: they have read what they answer to. Nobody waits for it. */
export async function seenWithReply(staff: CurrentStaff, conversationId: string): Promise<void> {
  try {
    const conversations = createConversationsRepository(staff.client);
    const [conversation, fullId] = await Promise.all([
      conversations.find(conversationId),
      conversations.lastReceivedId(conversationId),
    ]);
    if (conversation?.gateway !== "waha" || fullId === null) return;
    await tellSeen(staff, "on_reply", { session: conversation.session, fullId });
  } catch (error) {
    log.warn("seen/not-told", { reason: error instanceof Error ? error.message : String(error) });
  }
}
