import type { Conversation, ConversationFilter, ConversationStatus } from "@kaunter/domain";
import { z } from "zod";
import { ask, call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { toAppError } from "../errors/to-app-error.ts";
import { toConversation } from "../mappers/conversation.ts";
import type { Channel } from "./ingest-repository.ts";
import { readMarks } from "./read-marks.ts";

export interface ConversationPage {
  readonly conversations: Conversation[];
  /** Of the whole filtered list, not of the page. */
  readonly total: number;
  readonly unreadTotal: number;
  readonly nextCursor: string | null;
}

/** The four things of a conversation a person may change directly. */
export interface ConversationPatch {
  readonly tags?: readonly string[];
  readonly notes?: string;
  readonly assignedStaffId?: string | null;
  readonly status?: ConversationStatus;
}

export interface StartedConversation {
  readonly conversation: Conversation;
  /** It was not there before. */
  readonly created: boolean;
}

const startedSchema = z.object({ conversation: z.unknown(), created: z.boolean() });
const pageSchema = z.object({
  rows: z.array(z.unknown()),
  total: z.number(),
  unread_total: z.number(),
  next_cursor: z.string().nullable(),
});

/** The list and its rows. */
export function createConversationsRepository(client: DbClient) {
  return {
    /** A page, newest first. @param limit at most 200 */
    async list(filter: ConversationFilter, cursor: string | null, limit: number): Promise<ConversationPage> {
      const args = { filter: { ...filter }, cursor, page_limit: limit };
      const page = pageSchema.parse(await call(client, "list_conversations", args));
      const conversations = page.rows.map(toConversation);
      return { conversations, total: page.total, unreadTotal: page.unread_total, nextCursor: page.next_cursor };
    },
    /** One row; null when it does not exist or is not for the caller. */
    async find(id: string): Promise<Conversation | null> {
      const row = await call(client, "get_conversation", { conversation_id: id });
      return row === null ? null : toConversation(row);
    },
    /** The conversation of a phone on a channel, where the caller sees one. */
    async findByPhone({ gateway, session }: Channel, phone: string): Promise<Conversation | null> {
      const found = await ask(
        client
          .from("whatsapp_conversations")
          .select("id")
          .match({ gateway, session, phone_number: phone })
          .order("sort_at", { ascending: false })
          .limit(1)
          .maybeSingle(),
      );
      return found === null ? null : this.find(found.id);
    },
    /**
     * The conversation of a number on a channel, made if there is none. Twice is once.
     * @param phone digits only
     * @throws AppError forbidden without chats.can_edit, or where the person is looked after by others
     */
    async start({ gateway, session }: Channel, chatId: string, phone: string): Promise<StartedConversation> {
      const args = { gateway, session, chat_id: chatId, phone };
      const { conversation, created } = startedSchema.parse(await call(client, "start_conversation", args));
      return { conversation: toConversation(conversation), created };
    },
    ...readMarks(client),
    /** Changes tags, notes, assignee or status. @throws AppError not_found when the caller may not */
    async update(id: string, patch: ConversationPatch): Promise<void> {
      const changed = await ask(
        client.from("whatsapp_conversations").update(columnsOf(patch)).eq("id", id).select("id"),
      );
      if (changed?.length !== 1) throw toAppError({ code: "P0002", message: "no such conversation" });
    },
    /** Takes a tag off every conversation. @returns how many carried it */
    async removeTag(tag: string): Promise<number> {
      return z.number().parse(await call(client, "remove_tag_from_all_conversations", { tag }));
    },
  };
}

/** The columns a patch names, and no others. */
function columnsOf(patch: ConversationPatch) {
  return {
    ...(patch.tags === undefined ? {} : { tags: [...patch.tags] }),
    ...(patch.notes === undefined ? {} : { notes: patch.notes }),
    ...(patch.assignedStaffId === undefined ? {} : { assigned_staff_id: patch.assignedStaffId }),
    ...(patch.status === undefined ? {} : { status: patch.status }),
  };
}

export type ConversationsRepository = ReturnType<typeof createConversationsRepository>;
