"use client";
import { selectConversation } from "@kaunter/chat-core";
import { channelCan, type ChannelCan } from "@kaunter/domain";
import { useDesk } from "./use-desk.ts";

/** What can be done in a conversation, by its channel. One that is not loaded yet is taken for WAHA's. */
export function useChannelCan(conversationId: string): ChannelCan {
  return useDesk((state) => channelCan(selectConversation(state, conversationId)?.gateway ?? "waha"));
}
