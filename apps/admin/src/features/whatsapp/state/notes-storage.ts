import type { DeskEvent, DeskState } from "@kaunter/chat-core";
import { z } from "zod";
import type { UnsentStorage } from "./unsent-storage.ts";

const PREFIX = "kaunter:notes:";

const savedSchema = z.record(z.string(), z.object({ base: z.string(), text: z.string() }));

/** Keeps a person's unsaved notes in this browser. A full or forbidden store loses only the copy. */
export function storeNotes(storage: UnsentStorage, staffId: string, notes: DeskState["notes"]): void {
  const unsaved = Object.entries(notes).flatMap(([id, { base, text }]) =>
    base === text ? [] : [[id, { base, text }]],
  );
  try {
    if (unsaved.length === 0) storage.removeItem(PREFIX + staffId);
    else storage.setItem(PREFIX + staffId, JSON.stringify(Object.fromEntries(unsaved)));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** The notes this person had not saved, as events; what others left in this browser is removed. */
export function restoreNotes(storage: UnsentStorage, staffId: string): DeskEvent[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) if (key?.startsWith(PREFIX) && key !== PREFIX + staffId) storage.removeItem(key);
  const parsed = savedSchema.safeParse(readJson(storage.getItem(PREFIX + staffId)));
  const saved = parsed.success ? Object.entries(parsed.data) : [];
  return saved.map(([conversationId, draft]) => ({ type: "notes/restored", conversationId, ...draft }));
}

function readJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
