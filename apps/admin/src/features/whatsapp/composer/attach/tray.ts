"use client";
import type { DeskStore } from "@kaunter/chat-core";
import { createDeskBook } from "../../state/desk-book.ts";
import type { Attachment } from "./attachment.ts";

const NOTHING: readonly Attachment[] = [];

/** What is picked for a chat waits here while another chat is looked at. */
const trays = createDeskBook<readonly Attachment[]>();

export function trayOf(store: DeskStore, conversationId: string): readonly Attachment[] {
  return trays.get(store, conversationId) ?? NOTHING;
}

/** Replaces what is picked for a chat; previews that left are given back to the browser. */
export function setTray(store: DeskStore, conversationId: string, next: readonly Attachment[]): void {
  const kept = new Set(next.map(previewOf));
  for (const url of trayOf(store, conversationId).map(previewOf)) {
    if (url !== null && !kept.has(url)) URL.revokeObjectURL(url);
  }
  trays.set(store, conversationId, next.length === 0 ? undefined : next);
}

const previewOf = ({ verdict }: Attachment): string | null =>
  verdict === null || verdict.refused !== null ? null : verdict.previewUrl;

/** The files picked for this chat and not sent yet. */
export const useTray = (conversationId: string): readonly Attachment[] => trays.useEntry(conversationId) ?? NOTHING;
