"use client";
import type { DeskStore } from "@kaunter/chat-core";
import { useCallback, useSyncExternalStore } from "react";
import { useDeskHandle } from "./use-desk.ts";

/** What one screen knows beside the desk's state: entries by key, which components follow one at a time. */
export interface DeskBook<T> {
  readonly get: (store: DeskStore, key: string) => T | undefined;
  /** Writes an entry, or takes it out with `undefined`, and tells whoever follows. */
  readonly set: (store: DeskStore, key: string, value: T | undefined) => void;
  /** Oldest first. */
  readonly keys: (store: DeskStore) => readonly string[];
  /** The entry under a key, for a component inside the desk. */
  readonly useEntry: (key: string) => T | undefined;
}

interface Pages<T> {
  readonly entries: Map<string, T>;
  readonly listeners: Set<() => void>;
}

/** Makes a book with one set of pages a desk: they go when the desk's store goes, so that nobody reads the staff before. */
export function createDeskBook<T>(): DeskBook<T> {
  const books = new WeakMap<DeskStore, Pages<T>>();
  const pagesOf = (store: DeskStore): Pages<T> => {
    const known = books.get(store);
    if (known) return known;
    const pages: Pages<T> = { entries: new Map(), listeners: new Set() };
    books.set(store, pages);
    return pages;
  };
  const get: DeskBook<T>["get"] = (store, key) => pagesOf(store).entries.get(key);
  return {
    get,
    set(store, key, value) {
      const { entries, listeners } = pagesOf(store);
      if (value === undefined) entries.delete(key);
      else entries.set(key, value);
      for (const listener of listeners) listener();
    },
    keys: (store) => [...pagesOf(store).entries.keys()],
    useEntry(key) {
      const { store } = useDeskHandle();
      const subscribe = useCallback(
        (listener: () => void) => {
          const { listeners } = pagesOf(store);
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
        [store],
      );
      const read = () => get(store, key);
      return useSyncExternalStore(subscribe, read, read);
    },
  };
}
