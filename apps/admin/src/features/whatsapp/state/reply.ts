"use client";
import type { DeskStore } from "@kaunter/chat-core";
import type { ChatMessage } from "@kaunter/domain";
import { useCallback, useSyncExternalStore } from "react";
import { useDeskHandle } from "./use-desk.ts";

export interface Reply {
  /** The message the composer answers to. */
  readonly replyTo: ChatMessage | null;
  readonly setReplyTo: (message: ChatMessage | null) => void;
}

interface ReplyBook {
  readonly chosen: Map<string, ChatMessage>;
  readonly listeners: Set<() => void>;
}

/** One book a desk: it goes when the desk's store goes. */
const books = new WeakMap<DeskStore, ReplyBook>();

function bookOf(store: DeskStore): ReplyBook {
  const known = books.get(store);
  if (known) return known;
  const book: ReplyBook = { chosen: new Map(), listeners: new Set() };
  books.set(store, book);
  return book;
}

/** Which message of this conversation is being answered: set by the thread, shown and used by the composer. */
export function useReply(conversationId: string): Reply {
  const { store } = useDeskHandle();
  const book = bookOf(store);
  const subscribe = useCallback(
    (listener: () => void) => {
      book.listeners.add(listener);
      return () => void book.listeners.delete(listener);
    },
    [book],
  );
  const read = () => book.chosen.get(conversationId) ?? null;
  const replyTo = useSyncExternalStore(subscribe, read, read);
  const setReplyTo = useCallback(
    (message: ChatMessage | null) => {
      if (message) book.chosen.set(conversationId, message);
      else book.chosen.delete(conversationId);
      for (const listener of book.listeners) listener();
    },
    [book, conversationId],
  );
  return { replyTo, setReplyTo };
}
