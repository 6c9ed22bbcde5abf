import { createSearchRepository } from "@kaunter/db";
import { type MessageSearch, type MessageSearchQuery } from "@kaunter/domain";
import type { SignedIn } from "@/server/auth/current-staff";

/** Messages of every chat this person sees, newest first. Source: spec "Filters", search. */
export function searchMessages(caller: SignedIn, query: MessageSearchQuery): Promise<MessageSearch> {
  const { q, conversation: conversationId, cursor, limit } = query;
  return createSearchRepository(caller.client).messages(q, { conversationId, cursor, limit });
}
