import { type Conversation, conversationSchema, phoneLabel } from "@kaunter/domain";
import { renameKeys, renameKeysOrNull } from "./rename-keys.ts";

/** Who nobody ever named is called by the phone, and by the address where even that is hidden. */
function nameOf(row: Record<string, unknown>): unknown {
  if (row["name"] !== null) return row["name"];
  return typeof row["phone"] === "string" ? phoneLabel(row["phone"]) : row["chatId"];
}

/** A row of `list_conversations`. @throws ZodError when it is not one */
export function toConversation(json: unknown): Conversation {
  const row = renameKeys(json);
  return conversationSchema.parse({ ...row, name: nameOf(row), lastMessage: renameKeysOrNull(row["lastMessage"]) });
}
