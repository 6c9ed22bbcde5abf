"use client";
import { selectConversation, selectSession } from "@kaunter/chat-core";
import { connectionOf } from "@kaunter/domain";
import { useWhatsAppStatus } from "../data/use-whatsapp-status.ts";
import { useDesk } from "../state/use-desk.ts";

/**
 * Why a message sent now would not go out at once; null when it would. `stopped` and `starting`: the chat's own session
 * said so, and nothing is sent until it works. The other two are the desk's guess while nothing is known of that session.
 */
export type GatewayHint = "stopped" | "starting" | "disconnected" | "loading";

export function useGatewayHint(conversationId: string): GatewayHint | null {
  const fallback = useWhatsAppStatus().status;
  const own = useDesk((state) => {
    const conversation = selectConversation(state, conversationId);
    if (!conversation) return null;
    // Only WAHA has sessions that a person starts and stops.
    if (conversation.gateway !== "waha") return "connected";
    const session = selectSession(state, conversation.session);
    return session ? connectionOf(session.status) : null;
  });
  if (own === null) return fallback === "connected" ? null : fallback;
  return own === "connected" ? null : own === "loading" ? "starting" : "stopped";
}

/** Does this hint mean that nothing can be sent? */
export const holdsBack = (hint: GatewayHint | null): boolean => hint === "stopped" || hint === "starting";
