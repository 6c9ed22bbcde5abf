import { z } from "zod";
import { contentSchema } from "../message/content.ts";
import { senderSchema } from "../message/chat-message.ts";
import { DELIVERY_STATUSES } from "../message/delivery.ts";
import { quotedSchema } from "../message/quoted.ts";
import { SESSION_STATUSES } from "../session/session.ts";

export const gatewaySchema = z.enum(["waha", "ultramsg"]);
export type Gateway = z.infer<typeof gatewaySchema>;

/** Two addresses known to be the same person, and how that was learned (`event`, `lids`, `history`). */
export const aliasSchema = z.object({ alias: z.string(), phone: z.string(), learnedFrom: z.string() });
export type Alias = z.infer<typeof aliasSchema>;

/** A message as a gateway reported it, already in Kaunter's words. */
export const gatewayMessageSchema = z.object({
  chatId: z.string(),
  /** Digits only; null for groups and for people known only by a hidden id. */
  phone: z.string().nullable(),
  isGroup: z.boolean(),
  /** What WhatsApp calls the chat or the sender; never an own name. */
  name: z.string().nullable(),
  fromMe: z.boolean(),
  bareId: z.string(),
  fullId: z.string(),
  sentAtMs: z.number(),
  body: z.string().nullable(),
  content: contentSchema,
  sender: senderSchema.nullable(),
  status: z.enum(DELIVERY_STATUSES),
  quotedBareId: z.string().nullable(),
  /** What is known of the quoted message beside its id; gateways that tell nothing leave it out. */
  quoted: quotedSchema.nullable().optional(),
  /** Canonical addresses of the people named with an `@` in the text. */
  mentions: z.array(z.string()).optional(),
  forwarded: z.boolean(),
  aliases: z.array(aliasSchema),
  /** Told by the other gateway of the same account: the session's own word, whenever it comes, replaces it. */
  secondHand: z.boolean().optional(),
});
export type GatewayMessage = z.infer<typeof gatewayMessageSchema>;

const target = { chatId: z.string().nullable(), bareId: z.string(), fromMe: z.boolean().nullable() };

/**
 * Everything a gateway can tell Kaunter, the only thing the ingest door takes. Names are past tense.
 * Source: WAHA facts §9, architecture §1.
 */
export const gatewayEventSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("message/received"), message: gatewayMessageSchema }),
  z.object({
    type: z.literal("message/acked"),
    ...target,
    status: z.enum(DELIVERY_STATUSES),
    participant: z.string().nullable(),
  }),
  z.object({ type: z.literal("message/edited"), ...target, body: z.string().nullable(), atMs: z.number() }),
  z.object({ type: z.literal("message/revoked"), ...target, atMs: z.number() }),
  z.object({
    type: z.literal("message/reacted"),
    ...target,
    emoji: z.string(),
    senderId: z.string(),
    reactorIsMe: z.boolean(),
    atMs: z.number(),
  }),
  z.object({
    type: z.literal("poll/voted"),
    ...target,
    voterId: z.string(),
    options: z.array(z.string()),
    atMs: z.number(),
  }),
  z.object({
    type: z.literal("call/changed"),
    chatId: z.string(),
    callId: z.string(),
    state: z.enum(["received", "accepted", "rejected"]),
    video: z.boolean(),
    atMs: z.number(),
  }),
  z.object({ type: z.literal("chat/archived"), chatId: z.string(), archived: z.boolean() }),
  z.object({ type: z.literal("chat/named"), chatId: z.string(), name: z.string() }),
  z.object({ type: z.literal("aliases/learned"), aliases: z.array(aliasSchema) }),
  z.object({
    type: z.literal("session/changed"),
    status: z.enum(SESSION_STATUSES),
    /** The gateway's own word, kept when it is one Kaunter does not know. */
    rawStatus: z.string(),
    engine: z.string().nullable(),
    phone: z.string().nullable(),
    pushName: z.string().nullable(),
    atMs: z.number(),
  }),
  z.object({
    type: z.literal("presence/changed"),
    chatId: z.string(),
    participant: z.string().nullable(),
    presence: z.string(),
  }),
  z.object({ type: z.literal("event/ignored"), name: z.string() }),
  z.object({ type: z.literal("event/unsupported"), name: z.string(), reason: z.string(), raw: z.unknown() }),
]);

export type GatewayEvent = z.infer<typeof gatewayEventSchema>;
export type GatewayEventType = GatewayEvent["type"];

/** An event with the channel it came from. `session` is the WAHA session's name or the UltraMsg instance id. */
export interface ChannelEvent {
  readonly gateway: Gateway;
  readonly session: string;
  readonly event: GatewayEvent;
}
