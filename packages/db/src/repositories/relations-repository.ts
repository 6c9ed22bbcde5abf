import {
  type Participant,
  participantSchema,
  type RelatedConversation,
  relatedConversationSchema,
} from "@kaunter/domain";
import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { renameKeys } from "../mappers/rename-keys.ts";

const rows = z.array(z.unknown());

/** Who belongs to a conversation besides the one it is with. */
export function createRelationsRepository(client: DbClient) {
  return {
    /** Other channels and other numbers of the same person, as far as the caller may see them. */
    async related(conversationId: string): Promise<RelatedConversation[]> {
      const found = rows.parse(await call(client, "related_conversations", { conversation_id: conversationId }));
      return found.map((row) => relatedConversationSchema.parse(renameKeys(row)));
    },
    /** Who wrote in a group lately, the latest first. */
    async participants(conversationId: string): Promise<Participant[]> {
      const found = rows.parse(await call(client, "group_participants", { conversation_id: conversationId }));
      return found.map((row) => participantSchema.parse(renameKeys(row)));
    },
  };
}

export type RelationsRepository = ReturnType<typeof createRelationsRepository>;
