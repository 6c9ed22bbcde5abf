"use client";
import type { DeskStore } from "@kaunter/chat-core";
import type { ChatMessage, Reaction } from "@kaunter/domain";
import { useEffect, useMemo } from "react";
import { createDeskBook } from "./desk-book.ts";
import { useDeskHandle } from "./use-desk.ts";

const emojis = createDeskBook<string>();

/** Notes the emoji somebody here just put on a message (empty: took back), or forgets it with null. */
export function notePending(store: DeskStore, messageId: string, emoji: string | null): void {
  emojis.set(store, messageId, emoji ?? undefined);
}

const ownOf = (reactions: readonly Reaction[]) => reactions.find(({ fromMe }) => fromMe)?.emoji ?? "";

/** The reactions of a message with ours as it was just chosen, until the gateway tells the same. */
export function useReactions({ id, reactions }: Pick<ChatMessage, "id" | "reactions">): readonly Reaction[] {
  const { store } = useDeskHandle();
  const pending = emojis.useEntry(id);
  const told = ownOf(reactions) === pending;
  useEffect(() => {
    if (told) notePending(store, id, null);
  }, [told, store, id]);
  return useMemo(() => {
    if (pending === undefined) return reactions;
    const others = reactions.filter(({ fromMe }) => !fromMe);
    return pending === "" ? others : [...others, { emoji: pending, senderId: "", fromMe: true }];
  }, [pending, reactions]);
}
