import { type MessagePast, messagePastSchema } from "@kaunter/domain";
import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { renameKeys, renameKeysOrNull } from "../mappers/rename-keys.ts";

const targetSchema = z.object({ gateway: z.string(), session: z.string(), fullId: z.string().nullable() });

/** What more there is to one message, and how the gateway calls it. */
export function createMessagePastRepository(client: DbClient) {
  return {
    /** @throws AppError not_found when there is no such message for the caller */
    async find(messageId: string): Promise<MessagePast> {
      const row = renameKeys(await call(client, "message_past", { message_id: messageId }));
      return messagePastSchema.parse({ ...row, original: renameKeysOrNull(row["original"]) });
    },
    /** `fullId` is null while the gateway has not named it. @throws AppError forbidden without chats.can_edit, not_found */
    async reactionTarget(messageId: string): Promise<z.infer<typeof targetSchema>> {
      return targetSchema.parse(renameKeys(await call(client, "reaction_target", { message_id: messageId })));
    },
  };
}
