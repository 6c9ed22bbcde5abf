import { z } from "zod";
import { gatewaySchema } from "../event/gateway-event.ts";

/** Another conversation of the same person: another channel of the contact, or another number of the member or lead. */
export const relatedConversationSchema = z.object({
  id: z.uuid(),
  gateway: gatewaySchema,
  session: z.string(),
  chatId: z.string(),
  phone: z.string().nullable(),
  name: z.string().nullable(),
  /** The same number on another of our channels; false: another number. */
  sameContact: z.boolean(),
  /** Our own number on that channel, digits only; null when the session never said. */
  channelPhone: z.string().nullable(),
  lastAtMs: z.number().nullable(),
  unreadCount: z.number().int().nonnegative(),
});
export type RelatedConversation = z.infer<typeof relatedConversationSchema>;

/**
 * Somebody in a group; `lastAtMs` is null for who has not written lately. `conversationId` is their own chat, where there
 * is one the reader may see.
 */
export const participantSchema = z.object({
  chatId: z.string(),
  phone: z.string().nullable(),
  name: z.string().nullable(),
  lastAtMs: z.number().nullable(),
  conversationId: z.uuid().nullable(),
});
export type Participant = z.infer<typeof participantSchema>;
