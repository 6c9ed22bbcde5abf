import {
  type Participant,
  participantSchema,
  type RelatedConversation,
  relatedConversationSchema,
} from "@kaunter/domain";
import { z } from "zod";
import { ask, call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { renameKeys } from "../mappers/rename-keys.ts";

/** Somebody in a group, as a gateway tells of them. */
export interface GroupMember {
  readonly chatId: string;
  /** Digits only; null while it is hidden. */
  readonly phone: string | null;
}

const rows = z.array(z.unknown());

/** Who belongs to a conversation besides the one it is with. */
export function createRelationsRepository(client: DbClient) {
  return {
    /** Other channels and other numbers of the same person, as far as the caller may see them. */
    async related(conversationId: string): Promise<RelatedConversation[]> {
      const found = rows.parse(await call(client, "related_conversations", { conversation_id: conversationId }));
      return found.map((row) => relatedConversationSchema.parse(renameKeys(row)));
    },
    /** The members a gateway tells of, with what is known of each; those who wrote lately when it tells nothing (null). */
    async participants(conversationId: string, members: readonly GroupMember[] | null): Promise<Participant[]> {
      const told = members?.map(({ chatId, phone }) => ({ chat_id: chatId, phone })) ?? null;
      const asked = { conversation_id: conversationId, ...(told === null ? {} : { members: told }) };
      const found = rows.parse(await call(client, "group_participants", asked));
      return found.map((row) => participantSchema.parse(renameKeys(row)));
    },
    /** Keeps how many a gateway counts in a group, for the list. For the server's own client: staff may not write it. */
    async noteGroupSize(conversationId: string, size: number): Promise<void> {
      const group = { id: conversationId, is_group: true };
      await ask(client.from("whatsapp_conversations").update({ group_size: size }).match(group));
    },
  };
}

export type RelationsRepository = ReturnType<typeof createRelationsRepository>;
