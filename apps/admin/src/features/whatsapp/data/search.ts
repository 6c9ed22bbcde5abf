import { type MessageSearch, messageSearchSchema } from "@kaunter/domain";
import { request } from "./request.ts";

/** Which messages to look for. */
export interface MessageAsk {
  readonly term: string;
  /** Only in this chat; null: in all. */
  readonly conversationId: string | null;
  /** Only in chats of this filter, written as in an address; "" for all. */
  readonly filterQuery: string;
}

/** One page of messages that were found, newest first. @throws AppError as `request` */
export function searchMessages(
  { term, conversationId, filterQuery }: MessageAsk,
  cursor: string | null,
): Promise<MessageSearch> {
  const query = new URLSearchParams(filterQuery);
  query.set("q", term);
  if (cursor !== null) query.set("cursor", cursor);
  if (conversationId !== null) query.set("conversation", conversationId);
  return request(`/api/waha/search?${query}`, messageSearchSchema);
}
