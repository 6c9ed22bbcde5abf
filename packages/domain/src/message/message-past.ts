import { z } from "zod";
import { gatewaySchema } from "../event/gateway-event.ts";
import { MEDIA_STATES } from "./chat-message.ts";
import { contentSchema } from "./content.ts";

/** Somebody's last vote in a poll. */
export const pollVoteSchema = z.object({
  /** Canonical address of who voted. */
  voterId: z.string(),
  options: z.array(z.string()),
  atMs: z.number(),
  /** From our own phone. */
  fromMe: z.boolean(),
  /** Digits only; null for people known only by a hidden id. */
  phone: z.string().nullable(),
  /** As they wrote in this chat; null when they never did. */
  name: z.string().nullable(),
});
export type PollVote = z.infer<typeof pollVoteSchema>;

/** What more there is to tell of one message, asked for one by one. Times are ms since the epoch, null where nobody told. */
export const messagePastSchema = z.object({
  sentAtMs: z.number(),
  /** When it reached this desk. */
  receivedAtMs: z.number(),
  deliveredAtMs: z.number().nullable(),
  readAtMs: z.number().nullable(),
  gateway: gatewaySchema,
  session: z.string(),
  /** What it said before each edit, oldest first. */
  earlierBodies: z.array(z.string()),
  /** What was taken back; null for those who may not read it. */
  original: z
    .object({ body: z.string().nullable(), content: contentSchema, mediaState: z.enum(MEDIA_STATES).nullable() })
    .nullable(),
  /** What the gateway really sent, of a message nobody here can show; for admins alone. */
  raw: z.unknown(),
  /** Who chose what in a poll, first voter first; empty for any other kind. */
  votes: z.array(pollVoteSchema),
});
export type MessagePast = z.infer<typeof messagePastSchema>;

/** An emoji on a message; an empty one takes it back. */
export const reactionBodySchema = z.strictObject({ messageId: z.uuid(), emoji: z.string().max(32) });
