import type { ChatMessage } from "@kaunter/domain";
import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { renameKeys } from "../mappers/rename-keys.ts";
import { toMessage } from "../mappers/message.ts";

const fileSchema = z.object({
  /** `wanted`: on its way. Null: the message carries no file. */
  state: z.enum(["wanted", "stored", "gone", "too_large"]).nullable(),
  filename: z.string().nullable(),
  path: z.string().nullable(),
  hash: z.string().nullable(),
  sizeBytes: z.number().nullable(),
  mimetype: z.string().nullable(),
});
export type MessageFile = z.infer<typeof fileSchema>;

/** The files of messages a person may see. */
export function createMessageFilesRepository(client: DbClient) {
  return {
    /** @throws AppError not_found when there is no such message for the caller */
    async find(messageId: string): Promise<MessageFile> {
      return fileSchema.parse(renameKeys(await call(client, "message_media", { message_id: messageId })));
    },
    /** Has the phone asked for the file once more. @throws AppError not_found when there is no such message for the caller */
    async askAgain(messageId: string): Promise<ChatMessage> {
      return toMessage(await call(client, "refetch_media", { message_id: messageId }));
    },
  };
}
