"use client";
import { selectConversation } from "@kaunter/chat-core";
import { useEffect } from "react";
import { useCan } from "@/permissions/use-can.ts";
import { markRead } from "./actions/mark-read.ts";
import { closeConversation, openConversation } from "./actions/open-conversation.ts";
import { useDesk, useDeskHandle } from "./use-desk.ts";
import { usePageVisible } from "./use-page-visible.ts";

/** Loads the conversation in front and, for those who may edit, marks it read while somebody can see it. */
export function useFrontConversation(conversationId: string | null): void {
  const desk = useDeskHandle();
  const mayRead = useCan("chats.can_edit");
  const visible = usePageVisible();
  const unread = useDesk((state) => selectConversation(state, conversationId)?.unreadCount ?? 0);
  useEffect(() => {
    if (conversationId === null) return closeConversation(desk);
    void openConversation(desk, conversationId);
  }, [desk, conversationId]);
  useEffect(() => {
    if (conversationId !== null && mayRead && visible && unread > 0) void markRead(desk, conversationId);
  }, [desk, conversationId, mayRead, visible, unread]);
}
