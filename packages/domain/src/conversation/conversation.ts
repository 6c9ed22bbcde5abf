import { z } from "zod";
import { badgeSchema } from "../contact/contact.ts";
import { gatewaySchema } from "../event/gateway-event.ts";
import { MESSAGE_KINDS } from "../message/content.ts";
import { DELIVERY_STATUSES } from "../message/delivery.ts";

export const CONVERSATION_STATUSES = ["active", "handled", "archived"] as const;
export type ConversationStatus = (typeof CONVERSATION_STATUSES)[number];

export const lastMessageSchema = z.object({
  atMs: z.number(),
  preview: z.string().nullable(),
  kind: z.enum(MESSAGE_KINDS),
  direction: z.enum(["in", "out"]),
  status: z.enum(DELIVERY_STATUSES),
  /** How long a voice message or a recording is, where the gateway told. */
  durationMs: z.number().nonnegative().nullish(),
  /** Whoever said it took it back. */
  deleted: z.boolean().optional(),
});

/** A conversation as the list and the head of the thread know it: one contact (or group) on one channel. */
export const conversationSchema = z.object({
  id: z.uuid(),
  gateway: gatewaySchema,
  session: z.string(),
  chatId: z.string(),
  isGroup: z.boolean(),
  contactId: z.uuid().nullable(),
  branchId: z.uuid().nullable(),
  branchName: z.string().nullable(),
  /** Member's name, lead's name, WhatsApp's name, formatted phone: the first that exists. */
  name: z.string(),
  phone: z.string().nullable(),
  badge: badgeSchema,
  memberId: z.uuid().nullable(),
  leadId: z.uuid().nullable(),
  status: z.enum(CONVERSATION_STATUSES),
  tags: z.array(z.string()),
  notes: z.string(),
  assignedStaffId: z.uuid().nullable(),
  assignedStaffName: z.string().nullable(),
  /** Somebody looks after this person (a contact link). */
  linked: z.boolean().optional(),
  /** How many are in a group, as far as the gateway told. */
  groupSize: z.number().int().positive().nullish(),
  /** Its place in the list, ms; below every message's while nothing was said and nobody here began it. */
  sortAtMs: z.number().optional(),
  lastMessage: lastMessageSchema.nullable(),
  unreadCount: z.number().int().nonnegative(),
});
export type Conversation = z.infer<typeof conversationSchema>;
