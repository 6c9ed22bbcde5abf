"use client";
import { selectConversation, selectSession } from "@kaunter/chat-core";
import { connectionOf } from "@kaunter/domain";
import { useWhatsAppStatus } from "../data/use-whatsapp-status.ts";
import { useDesk } from "../state/use-desk.ts";

/** Why a message sent now would not go out at once; null when it would. */
export function useGatewayHint(conversationId: string): "disconnected" | "loading" | null {
  const fallback = useWhatsAppStatus().status;
  const own = useDesk((state) => {
    const conversation = selectConversation(state, conversationId);
    if (!conversation) return null;
    // Only WAHA has sessions that a person starts and stops.
    if (conversation.gateway !== "waha") return "connected";
    const session = selectSession(state, conversation.session);
    return session ? connectionOf(session.status) : null;
  });
  const status = own ?? fallback;
  return status === "connected" ? null : status;
}
