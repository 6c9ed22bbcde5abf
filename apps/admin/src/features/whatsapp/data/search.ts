import { type MessageSearch, messageSearchSchema } from "@kaunter/domain";
import { request } from "./request.ts";

/** One page of messages that were found, of all chats or of one, newest first. @throws AppError as `request` */
export function searchMessages(
  term: string,
  cursor: string | null,
  conversationId: string | null,
): Promise<MessageSearch> {
  const query = new URLSearchParams({ q: term });
  if (cursor !== null) query.set("cursor", cursor);
  if (conversationId !== null) query.set("conversation", conversationId);
  return request(`/api/waha/search?${query}`, messageSearchSchema);
}
