import { type ChatMessage, contentSchema, type ErrorCode, gatewaySchema } from "@kaunter/domain";
import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { renameKeys } from "../mappers/rename-keys.ts";
import { toMessage } from "../mappers/message.ts";

const claimSchema = z.object({
  message: z.unknown().transform(toMessage),
  attempt: z.number(),
  chatId: z.string(),
  gateway: gatewaySchema,
  session: z.string(),
  body: z.string().nullable(),
  content: contentSchema,
  /** Where the file to send is kept; null for a text. */
  mediaPath: z.string().nullable(),
  replyToFullId: z.string().nullable(),
});
/** A message taken for sending, under a lease. */
export type OutboxClaim = z.infer<typeof claimSchema>;

const expiredSchema = z.object({
  messageId: z.uuid(),
  conversationId: z.uuid(),
  state: z.enum(["queued", "dispatching", "unconfirmed"]),
  attempt: z.number(),
  gateway: gatewaySchema,
  session: z.string(),
  chatId: z.string(),
  type: z.string(),
  body: z.string().nullable(),
  /** The id the attempt asked the gateway to use. */
  wantedId: z.string().nullable(),
  queuedAtMs: z.number(),
  claimedAtMs: z.number().nullable(),
  checks: z.number(),
  lastCheckedAtMs: z.number().nullable(),
});
/** A message the sweeper has to look at. */
export type OutboxExpired = z.infer<typeof expiredSchema>;

/** What became of an attempt. */
export type OutboxOutcome =
  | {
      readonly result: "sent";
      readonly fullId: string | null;
      readonly bareId: string | null;
      readonly sentAtMs: number | null;
    }
  | { readonly result: "failed" | "unconfirmed"; readonly code: ErrorCode };

/** The outbox, as the server works it off. Needs the service key. */
export function createOutboxRepository(client: DbClient) {
  return {
    /** Takes one message; null when there is none, or the one asked for is not next in its conversation. */
    async claim(options: { messageId?: string; leaseMs: number }): Promise<OutboxClaim | null> {
      const args = { only_message: options.messageId ?? null, lease_ms: options.leaseMs };
      const row = await call(client, "claim_outbox", args);
      return row === null ? null : claimSchema.parse(renameKeys(row));
    },
    /**
     * Before the call: notes the id a text asks for, and takes the session's next turn to send.
     * @returns how long to wait for that turn, ms; null when the attempt is not under way any more
     */
    async prepare(messageId: string, attempt: number, wantedId: string | null, gapMs: number): Promise<number | null> {
      const args = { message_id: messageId, attempt, wanted_id: wantedId, gap_ms: gapMs };
      return z
        .number()
        .nullable()
        .parse(await call(client, "prepare_send", args));
    },
    /** The gateway cannot be asked what became of it: it stays unconfirmed until a person decides. */
    async giveUpAsking(messageId: string, attempt: number): Promise<void> {
      await call(client, "give_up_asking", { message_id: messageId, attempt });
    },
    /** Twice is once; an older attempt changes nothing. @returns the message as it stands now */
    async settle(messageId: string, attempt: number, outcome: OutboxOutcome): Promise<ChatMessage> {
      const json =
        outcome.result === "sent"
          ? { result: "sent", full_id: outcome.fullId, bare_id: outcome.bareId, sent_at_ms: outcome.sentAtMs }
          : { result: outcome.result, code: outcome.code };
      return toMessage(await call(client, "settle_outbox", { message_id: messageId, attempt, outcome: json }));
    },
    /** Queued too long, a lease that ran out, or unconfirmed and due for another look. */
    async expired(limit: number): Promise<OutboxExpired[]> {
      const rows = z.array(z.unknown()).parse(await call(client, "expired_outbox", { page_limit: limit }));
      return rows.map((row) => expiredSchema.parse(renameKeys(row)));
    },
    /** The gateway was asked and did not know it. @returns how often now; null when settled meanwhile, or asked within 60 s */
    async noteCheck(messageId: string, attempt: number): Promise<number | null> {
      return z
        .number()
        .nullable()
        .parse(await call(client, "note_outbox_check", { message_id: messageId, attempt }));
    },
  };
}

export type OutboxRepository = ReturnType<typeof createOutboxRepository>;
