import { type Change, settingsChangeSchema, type Visible } from "@kaunter/domain";
import { z } from "zod";
import { toConversation } from "./conversation.ts";
import { toMessage } from "./message.ts";
import { toSession } from "./session.ts";

/** The part of a row that decides who may hear of it. */
export const visibilitySchema = z
  .object({ contact_id: z.uuid().nullable(), branch_id: z.uuid().nullable(), is_group: z.boolean() })
  .transform((row): Visible => ({ contactId: row.contact_id, branchId: row.branch_id, isGroup: row.is_group }));

const rowSchema = z.object({
  type: z.enum(["conversation", "message", "session", "settings", "removed"]),
  cursor: z.string(),
  row: z.unknown(),
  visibility: visibilitySchema.nullish(),
  now: visibilitySchema.nullish(),
});

export const feedPageSchema = z.object({
  rows: z.array(rowSchema),
  cursor: z.string(),
  has_more: z.boolean(),
  reset: z.boolean(),
});

const removalSchema = z
  .object({ entity: z.enum(["conversation", "message"]), id: z.uuid(), replaced_by: z.uuid().nullable() })
  .transform((row) => ({ entity: row.entity, id: row.id, replacedBy: row.replaced_by }));

/** A change with what decides who may hear of it; null: everybody who may see chats (sessions, settings). */
export interface FeedItem {
  readonly change: Change;
  readonly visible: Visible | null;
  /** Of a conversation that left somebody's sight: where it is now. Who sees it there hears nothing of its leaving. */
  readonly unless: Visible | null;
}

export function toFeedItem(row: z.infer<typeof rowSchema>): FeedItem {
  return { change: toChange(row), visible: row.visibility ?? null, unless: row.now ?? null };
}

function toChange({ type, cursor, row }: z.infer<typeof rowSchema>): Change {
  switch (type) {
    case "conversation":
      return { type, cursor, conversation: toConversation(row) };
    case "message":
      return { type, cursor, message: toMessage(row) };
    case "session":
      return { type, cursor, session: toSession(row) };
    case "settings":
      return { type, cursor, settings: settingsChangeSchema.parse(row) };
    case "removed":
      return { type, cursor, removed: removalSchema.parse(row) };
  }
}
