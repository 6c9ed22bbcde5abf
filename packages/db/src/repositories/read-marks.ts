import type { Conversation } from "@kaunter/domain";
import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { toConversation } from "../mappers/conversation.ts";
import { renameKeys } from "../mappers/rename-keys.ts";

const readUpToSchema = z.object({ readUpTo: z.string().nullable() });

/** What the desk has read of a conversation. */
export function readMarks(client: DbClient) {
  return {
    /**
     * Clears the unread badge. `readUpTo` is the gateway's id of the newest message that was unread until now, null when
     * none was. @throws AppError forbidden without chats.can_edit, not_found
     */
    async markRead(id: string): Promise<Conversation & { readonly readUpTo: string | null }> {
      const row = await call(client, "mark_read", { conversation_id: id });
      return { ...toConversation(row), ...readUpToSchema.parse(renameKeys(row)) };
    },
    /** The gateway's id of the newest message it received; null when there is none for the caller. */
    async lastReceivedId(id: string): Promise<string | null> {
      return z
        .string()
        .nullable()
        .parse(await call(client, "last_received_id", { conversation_id: id }));
    },
  };
}
