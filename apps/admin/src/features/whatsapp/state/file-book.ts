"use client";
import type { DeskStore } from "@kaunter/chat-core";
import { useCallback, useSyncExternalStore } from "react";
import { useDeskHandle } from "./use-desk.ts";

/** A file somebody sends from this screen, while its bubble may need it. */
export interface HeldFile {
  readonly blob: Blob;
  /** An address of the bytes in this page, to draw them from. */
  readonly url: string;
  /** How much has left, 0 to 1; null: its turn has not come. */
  readonly sent: number | null;
  /** Ends the upload; null when there is none, or all of it has left. */
  readonly cancel: (() => void) | null;
}

interface FileBook {
  readonly files: Map<string, HeldFile>;
  readonly listeners: Set<() => void>;
}

/** So many sent files keep their address, so that a bubble need not load what it shows. */
const KEPT = 40;

/** One book a desk: it goes when the desk's store goes. */
const books = new WeakMap<DeskStore, FileBook>();

function bookOf(store: DeskStore): FileBook {
  const book = books.get(store) ?? { files: new Map(), listeners: new Set() };
  books.set(store, book);
  return book;
}

/** Takes a file in under its message's `clientId`. */
export function holdFile(store: DeskStore, clientId: string, blob: Blob): void {
  if (heldFile(store, clientId)) return;
  write(store, clientId, { blob, url: URL.createObjectURL(blob), sent: null, cancel: null });
}

export function heldFile(store: DeskStore, clientId: string): HeldFile | null {
  return bookOf(store).files.get(clientId) ?? null;
}

/** Notes how far the upload is; a file that is not held is no longer anybody's. */
export function noteUpload(store: DeskStore, clientId: string, progress: Pick<HeldFile, "sent" | "cancel">): void {
  const file = heldFile(store, clientId);
  if (file) write(store, clientId, { ...file, ...progress });
}

/** Its message arrived or was thrown away. The newest few stay, for the bubbles that stand where they stood. */
export function letFilesGo(store: DeskStore): void {
  const { files } = bookOf(store);
  const { outbox } = store.getState();
  const done = [...files.keys()].filter((clientId) => outbox[clientId] === undefined);
  for (const clientId of done.slice(0, Math.max(0, done.length - KEPT))) {
    URL.revokeObjectURL(files.get(clientId)?.url ?? "");
    files.delete(clientId);
  }
}

function write(store: DeskStore, clientId: string, file: HeldFile): void {
  const { files, listeners } = bookOf(store);
  files.set(clientId, file);
  for (const listener of listeners) listener();
}

/** The file of a message sent from this screen; null for everybody else's. */
export function useHeldFile(clientId: string): HeldFile | null {
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
    () => heldFile(store, clientId),
    () => null,
  );
}
