import { z } from "zod";
import { chatMessageSchema } from "../message/chat-message.ts";
import { conversationSchema } from "./conversation.ts";
import { conversationFilterSchema, searchWordsSchema } from "./filter.ts";

/**
 * What somebody searches all messages for: at most 500 characters, in one conversation or in every one they see that the list
 * would show under a filter.
 */
export const messageSearchQuerySchema = conversationFilterSchema.omit({ search: true }).extend({
  q: searchWordsSchema,
  conversation: z.uuid().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type MessageSearchQuery = z.infer<typeof messageSearchQuerySchema>;

export const messageHitSchema = z.object({ message: chatMessageSchema, conversation: conversationSchema });
/** A found message and the conversation it stands in. */
export type MessageHit = z.infer<typeof messageHitSchema>;

/** A page of hits, newest first. `nextCursor` is null when there are no older ones. */
export const messageSearchSchema = z.object({ hits: z.array(messageHitSchema), nextCursor: z.string().nullable() });
export type MessageSearch = z.infer<typeof messageSearchSchema>;
