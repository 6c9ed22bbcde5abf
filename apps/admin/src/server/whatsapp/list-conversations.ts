import { type ConversationPage, createConversationsRepository } from "@kaunter/db";
import { conversationFilterSchema, conversationSchema } from "@kaunter/domain";
import { z } from "zod";
import type { SignedIn } from "@/server/auth/current-staff";

/** Rows a page. */
export const LIST_PAGE = 40;

export const listQuerySchema = conversationFilterSchema.extend({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(LIST_PAGE),
});

export const listAnswerSchema = z.object({
  conversations: z.array(conversationSchema),
  total: z.number(),
  unreadTotal: z.number(),
  nextCursor: z.string().nullable(),
  hasMore: z.boolean(),
});

/** One page of the list this person sees, newest first. Source: spec "Contacts route". */
export async function listConversations(
  caller: SignedIn,
  { cursor, limit, ...filter }: z.output<typeof listQuerySchema>,
): Promise<ConversationPage & { hasMore: boolean }> {
  const page = await createConversationsRepository(caller.client).list(filter, cursor ?? null, limit);
  return { ...page, hasMore: page.nextCursor !== null };
}
