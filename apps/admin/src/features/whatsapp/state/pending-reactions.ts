"use client";
import type { DeskStore } from "@kaunter/chat-core";
import type { ChatMessage, Reaction } from "@kaunter/domain";
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { useDeskHandle } from "./use-desk.ts";

interface Pending {
  readonly emojis: Map<string, string>;
  readonly listeners: Set<() => void>;
}

/** One book a desk: it goes when the desk's store goes. */
const books = new WeakMap<DeskStore, Pending>();

function bookOf(store: DeskStore): Pending {
  const known = books.get(store);
  if (known) return known;
  const book: Pending = { emojis: new Map(), listeners: new Set() };
  books.set(store, book);
  return book;
}

/** Notes the emoji somebody here just put on a message (empty: took back), or forgets it with null. */
export function notePending(store: DeskStore, messageId: string, emoji: string | null): void {
  const book = bookOf(store);
  if (emoji === null) book.emojis.delete(messageId);
  else book.emojis.set(messageId, emoji);
  for (const listener of book.listeners) listener();
}

const ownOf = (reactions: readonly Reaction[]) => reactions.find(({ fromMe }) => fromMe)?.emoji ?? "";

/** The reactions of a message with ours as it was just chosen, until the gateway tells the same. */
export function useReactions({ id, reactions }: Pick<ChatMessage, "id" | "reactions">): readonly Reaction[] {
  const { store } = useDeskHandle();
  const book = bookOf(store);
  const subscribe = useCallback(
    (listener: () => void) => {
      book.listeners.add(listener);
      return () => void book.listeners.delete(listener);
    },
    [book],
  );
  const read = () => book.emojis.get(id) ?? null;
  const pending = useSyncExternalStore(subscribe, read, read);
  const told = ownOf(reactions) === pending;
  useEffect(() => {
    if (told) notePending(store, id, null);
  }, [told, store, id]);
  return useMemo(() => {
    if (pending === null) return reactions;
    const others = reactions.filter(({ fromMe }) => !fromMe);
    return pending === "" ? others : [...others, { emoji: pending, senderId: "", fromMe: true }];
  }, [pending, reactions]);
}
