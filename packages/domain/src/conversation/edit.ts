import { z } from "zod";
import { CONVERSATION_STATUSES } from "./conversation.ts";

/** Characters notes may have. */
export const MAX_NOTES_LENGTH = 20_000;

const tagKeys = z.array(z.string().min(1).max(100)).max(50);
const notes = z.string().max(MAX_NOTES_LENGTH);

/**
 * The four things staff change about a conversation. Tags travel as what to put on and take off, notes with the text
 * they were begun from, so that two people at once never write over each other.
 */
export const conversationEditSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("tags"), add: tagKeys, remove: tagKeys }),
  z.strictObject({ type: z.literal("notes"), base: notes, text: notes }),
  z.strictObject({ type: z.literal("assignee"), staffId: z.uuid().nullable() }),
  z.strictObject({
    type: z.literal("status"),
    status: z.enum(CONVERSATION_STATUSES),
    /** When the newest message was sent that the person had before them, ms (0: none); left out: whatever came. */
    seenAtMs: z.int().min(0).max(8.64e15).optional(),
  }),
]);
export type ConversationEdit = z.infer<typeof conversationEditSchema>;
