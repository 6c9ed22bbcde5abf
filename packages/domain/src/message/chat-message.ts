import { z } from "zod";
import { contentSchema } from "./content.ts";
import { DELIVERY_STATUSES } from "./delivery.ts";
import { quotedSchema } from "./quoted.ts";

export const senderSchema = z.object({
  chatId: z.string(),
  phone: z.string().nullable(),
  name: z.string().nullable(),
});
export type Sender = z.infer<typeof senderSchema>;

export const reactionSchema = z.object({ emoji: z.string(), senderId: z.string(), fromMe: z.boolean() });
export type Reaction = z.infer<typeof reactionSchema>;

/** Where the file of a message is: on its way here, ours, lost at the gateway (it can be asked for again), or over the limit. */
export const MEDIA_STATES = ["fetching", "stored", "gone", "too_large"] as const;
export type MediaState = (typeof MEDIA_STATES)[number];

/** A message as every screen knows it. Times are ms since the epoch. Source: architecture §5 law 2. */
export const chatMessageSchema = z.object({
  id: z.uuid(),
  conversationId: z.uuid(),
  /** The composer's own id, for messages sent from a desk. */
  clientId: z.uuid().nullable(),
  bareId: z.string().nullable(),
  direction: z.enum(["in", "out"]),
  status: z.enum(DELIVERY_STATUSES),
  /** An `AppError.code`, on failed and unconfirmed messages. */
  failureCode: z.string().nullable(),
  body: z.string().nullable(),
  content: contentSchema,
  /** Null for a message without a file. Only a message a screen made itself, before the server knows it, says nothing. */
  mediaState: z.enum(MEDIA_STATES).nullish(),
  sender: senderSchema.nullable(),
  /** Staff name for messages sent from a desk. */
  sentBy: z.string().nullable(),
  quotedBareId: z.string().nullable(),
  /** What it quotes, as the message itself tells it; for when the quoted one is not at hand. */
  quoted: quotedSchema.nullish(),
  forwarded: z.boolean(),
  reactions: z.array(reactionSchema),
  aiProcessed: z.boolean(),
  appointmentCreated: z.boolean(),
  late: z.boolean(),
  sentAtMs: z.number(),
  editedAtMs: z.number().nullable(),
  revokedAtMs: z.number().nullable(),
  /** Taken back, and what stood here is kept for those who may still read it. */
  hasOriginal: z.boolean().optional(),
});
export type ChatMessage = z.infer<typeof chatMessageSchema>;
