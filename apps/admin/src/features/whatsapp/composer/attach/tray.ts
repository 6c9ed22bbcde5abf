"use client";
import type { DeskStore } from "@kaunter/chat-core";
import { useCallback, useSyncExternalStore } from "react";
import { useDeskHandle } from "../../state/use-desk.ts";
import type { Attachment } from "./attachment.ts";

interface TrayBook {
  readonly trays: Map<string, readonly Attachment[]>;
  readonly listeners: Set<() => void>;
}

const NOTHING: readonly Attachment[] = [];

/** One book a desk: what is picked for a chat waits there while another chat is looked at. */
const books = new WeakMap<DeskStore, TrayBook>();

function bookOf(store: DeskStore): TrayBook {
  const book = books.get(store) ?? { trays: new Map(), listeners: new Set() };
  books.set(store, book);
  return book;
}

export function trayOf(store: DeskStore, conversationId: string): readonly Attachment[] {
  return bookOf(store).trays.get(conversationId) ?? NOTHING;
}

/** Replaces what is picked for a chat; previews that left are given back to the browser. */
export function setTray(store: DeskStore, conversationId: string, next: readonly Attachment[]): void {
  const { trays, listeners } = bookOf(store);
  const kept = new Set(next.map(previewOf));
  for (const url of trayOf(store, conversationId).map(previewOf)) {
    if (url !== null && !kept.has(url)) URL.revokeObjectURL(url);
  }
  if (next.length === 0) trays.delete(conversationId);
  else trays.set(conversationId, next);
  for (const listener of listeners) listener();
}

const previewOf = ({ verdict }: Attachment): string | null =>
  verdict === null || verdict.refused !== null ? null : verdict.previewUrl;

/** The files picked for this chat and not sent yet. */
export function useTray(conversationId: string): readonly Attachment[] {
  const { store } = useDeskHandle();
  const subscribe = useCallback(
    (listener: () => void) => {
      const { listeners } = bookOf(store);
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    [store],
  );
  return useSyncExternalStore(
    subscribe,
    () => trayOf(store, conversationId),
    () => NOTHING,
  );
}
