import type { Conversation } from "@kaunter/domain";
import { z } from "zod";
import { ask, call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { toConversation } from "../mappers/conversation.ts";
import { createConversationsRepository } from "./conversations-repository.ts";
import type { Channel } from "./ingest-repository.ts";

interface StartedConversation {
  readonly conversation: Conversation;
  /** It was not there before. */
  readonly created: boolean;
}

const startedSchema = z.object({ conversation: z.unknown(), created: z.boolean() });

/** Writing first. */
export function createStartsRepository(client: DbClient) {
  const conversations = createConversationsRepository(client);
  return {
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
      return found === null ? null : conversations.find(found.id);
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
  };
}

export type StartsRepository = ReturnType<typeof createStartsRepository>;
