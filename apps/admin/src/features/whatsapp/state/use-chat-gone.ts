"use client";
import { useDesk } from "./use-desk.ts";

/** Did the server say that this chat is not there, or not for this person to see? An address may name any. */
export function useChatGone(conversationId: string): boolean {
  return useDesk((state) => {
    const thread = state.threads[conversationId];
    return thread?.status === "error" && thread.errorCode === "not_found";
  });
}
