import { type ChatMessage, chatMessageSchema } from "@kaunter/domain";
import { renameKeys, renameKeysOrNull } from "./rename-keys.ts";

/** A row of `thread_page`. @throws ZodError when it is not one */
export function toMessage(json: unknown): ChatMessage {
  const row = renameKeys(json);
  const reactions = Array.isArray(row["reactions"]) ? row["reactions"].map(renameKeys) : [];
  return chatMessageSchema.parse({ ...row, sender: renameKeysOrNull(row["sender"]), reactions });
}
