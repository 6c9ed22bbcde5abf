import type { ConversationEdit } from "@kaunter/domain";
import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";

/** What staff change about a conversation: tags, notes, who looks after it, whether it is settled. */
export function createEditsRepository(client: DbClient) {
  return {
    /**
     * Writes one change as the caller. Answers its place in the feed.
     * @throws AppError forbidden without chats.can_edit; not_found where the caller may not see the conversation;
     * conflict when somebody else changed the notes meanwhile, or a message came that a settled chat would hide; bad_request for a tag or assignee that is gone
     */
    async apply(conversationId: string, edit: ConversationEdit): Promise<string> {
      return z.string().parse(await write(client, conversationId, edit));
    },
  };
}

function write(client: DbClient, conversation_id: string, edit: ConversationEdit): Promise<unknown> {
  switch (edit.type) {
    case "tags":
      return call(client, "change_tags", { conversation_id, add_tags: edit.add, remove_tags: edit.remove });
    case "notes":
      return call(client, "save_notes", { conversation_id, base: edit.base, notes: edit.text });
    case "assignee":
      // The generator cannot know that null (nobody) is allowed here.
      return call(client, "assign_conversation", { conversation_id, staff_id: edit.staffId });
    case "status":
      return call(client, "settle_conversation", {
        conversation_id,
        status: edit.status,
        ...(edit.seenAtMs === undefined ? {} : { seen_at: new Date(edit.seenAtMs).toISOString() }),
      });
  }
}

export type EditsRepository = ReturnType<typeof createEditsRepository>;
