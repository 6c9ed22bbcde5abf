import type { DeskEvent, DeskState } from "@kaunter/chat-core";
import { ERROR_CODES, fileOnItsWaySchema } from "@kaunter/domain";
import { z } from "zod";

const PREFIX = "kaunter:unsent:";

const unsentSchema = z.object({
  drafts: z.record(z.string(), z.string()),
  outbox: z.array(
    z.object({
      clientId: z.string(),
      conversationId: z.string(),
      text: z.string(),
      file: fileOnItsWaySchema.optional(),
      replyTo: z.string().nullable(),
      sentBy: z.string().nullable(),
      createdAtMs: z.number(),
      errorCode: z.enum(ERROR_CODES).nullable(),
    }),
  ),
});

/** The part of localStorage this file needs. */
export type UnsentStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** Keeps drafts and unsent messages of one person in this browser. A full or forbidden store loses only the copy. */
export function saveUnsent(storage: UnsentStorage, staffId: string, state: DeskState): boolean {
  const outbox = Object.values(state.outbox).map(({ state: _, ...entry }) => entry);
  const key = PREFIX + staffId;
  try {
    if (outbox.length === 0 && Object.keys(state.drafts).length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify({ drafts: state.drafts, outbox }));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/**
 * What this person left unsent, as events for the store. A message that was on its way counts as failed, so that a person
 * decides; the server takes each `clientId` once. Unreadable leftovers are nothing.
 */
export function restoreUnsent(storage: UnsentStorage, staffId: string): DeskEvent[] {
  const parsed = unsentSchema.safeParse(readJson(storage.getItem(PREFIX + staffId)));
  if (!parsed.success) return [];
  const drafts = Object.entries(parsed.data.drafts).map(([conversationId, text]): DeskEvent => ({
    type: "draft/changed",
    conversationId,
    text,
  }));
  const outbox = parsed.data.outbox.flatMap(({ errorCode, ...entry }): DeskEvent[] => [
    { type: "send/queued", ...entry },
    { type: "send/failed", clientId: entry.clientId, code: errorCode ?? "gateway_unreachable" },
  ]);
  return [...drafts, ...outbox];
}

/** Removes what other people left in this browser: a counter's screen is shared. */
export function forgetOthers(storage: UnsentStorage, staffId: string): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) {
    if (key !== null && key.startsWith(PREFIX) && key !== PREFIX + staffId) storage.removeItem(key);
  }
}

function readJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
