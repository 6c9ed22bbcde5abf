"use client";
import type { ChatMessage } from "@kaunter/domain";
import { useCallback } from "react";
import { createDeskBook } from "./desk-book.ts";
import { useDeskHandle } from "./use-desk.ts";

export interface Reply {
  /** The message the composer answers to. */
  readonly replyTo: ChatMessage | null;
  readonly setReplyTo: (message: ChatMessage | null) => void;
}

const chosen = createDeskBook<ChatMessage>();

/** Which message of this conversation is being answered: set by the thread, shown and used by the composer. */
export function useReply(conversationId: string): Reply {
  const { store } = useDeskHandle();
  const replyTo = chosen.useEntry(conversationId) ?? null;
  const setReplyTo = useCallback(
    (message: ChatMessage | null) => chosen.set(store, conversationId, message ?? undefined),
    [store, conversationId],
  );
  return { replyTo, setReplyTo };
}
