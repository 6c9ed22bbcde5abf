import type { ConversationFilter, MessageSearch } from "@kaunter/domain";
import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { toConversation } from "../mappers/conversation.ts";
import { toMessage } from "../mappers/message.ts";

interface SearchPlace {
  /** Only inside this conversation. One the caller cannot see yields nothing. */
  readonly conversationId?: string | undefined;
  /** Only in conversations the list would show under it. */
  readonly filter?: Omit<ConversationFilter, "search"> | undefined;
  /** `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
  /** At most 100. */
  readonly limit: number;
}

const pageSchema = z.object({
  hits: z.array(z.object({ message: z.unknown(), conversation: z.unknown() })),
  next_cursor: z.string().nullable(),
});

/** Finding messages. */
export function createSearchRepository(client: DbClient) {
  return {
    /**
     * Messages of the conversations the caller sees, newest first: by words (the last may be unfinished), by any piece of
     * at least three letters where no word fits, by the phone of their chat. Any text is a fair question.
     * @throws AppError bad_request for a cursor that is none
     */
    async messages(query: string, place: SearchPlace): Promise<MessageSearch> {
      const { conversationId: conversation_id = null, cursor = null, limit: page_limit, filter = null } = place;
      const args = { query, conversation_id, cursor, page_limit, filter };
      const page = pageSchema.parse(await call(client, "search_messages", args));
      const hits = page.hits.map((hit) => ({
        message: toMessage(hit.message),
        conversation: toConversation(hit.conversation),
      }));
      return { hits, nextCursor: page.next_cursor };
    },
  };
}

export type SearchRepository = ReturnType<typeof createSearchRepository>;
