"use client";
import type { DeskStore } from "@kaunter/chat-core";
import { createDeskBook } from "./desk-book.ts";

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

/** So many sent files keep their address, so that a bubble need not load what it shows. */
const KEPT = 40;

const files = createDeskBook<HeldFile>();

/** Takes a file in under its message's `clientId`. */
export function holdFile(store: DeskStore, clientId: string, blob: Blob): void {
  if (heldFile(store, clientId)) return;
  files.set(store, clientId, { blob, url: URL.createObjectURL(blob), sent: null, cancel: null });
}

export function heldFile(store: DeskStore, clientId: string): HeldFile | null {
  return files.get(store, clientId) ?? null;
}

/** Notes how far the upload is; a file that is not held is no longer anybody's. */
export function noteUpload(store: DeskStore, clientId: string, progress: Pick<HeldFile, "sent" | "cancel">): void {
  const file = heldFile(store, clientId);
  if (file) files.set(store, clientId, { ...file, ...progress });
}

/** Its message arrived or was thrown away. The newest few stay, for the bubbles that stand where they stood. */
export function letFilesGo(store: DeskStore): void {
  const { outbox } = store.getState();
  const done = files.keys(store).filter((clientId) => outbox[clientId] === undefined);
  for (const clientId of done.slice(0, Math.max(0, done.length - KEPT))) {
    URL.revokeObjectURL(heldFile(store, clientId)?.url ?? "");
    files.set(store, clientId, undefined);
  }
}

/** The file of a message sent from this screen; null for everybody else's. */
export const useHeldFile = (clientId: string): HeldFile | null => files.useEntry(clientId) ?? null;
