import { type MessageSearch, messageSearchSchema } from "@kaunter/domain";
import { request } from "./request.ts";

/** One page of messages that were found, newest first. @throws AppError as `request` */
export function searchMessages(term: string, cursor: string | null): Promise<MessageSearch> {
  const query = new URLSearchParams({ q: term, ...(cursor === null ? {} : { cursor }) });
  return request(`/api/waha/search?${query}`, messageSearchSchema);
}
