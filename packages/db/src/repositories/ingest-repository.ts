import type { Gateway, GatewayEvent } from "@kaunter/domain";
import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import type { Json } from "../database.types.ts";

/** Which door an event came through: live, found by comparing, or old history. */
export type IngestVia = "event" | "reconcile" | "backfill";

export interface Channel {
  readonly gateway: Gateway;
  readonly session: string;
}

const answersSchema = z.array(
  z
    .object({
      ok: z.boolean(),
      error: z.string().nullable(),
      message_id: z.uuid().nullable(),
      conversation_id: z.uuid().nullable(),
      created: z.boolean(),
    })
    .transform(({ message_id, conversation_id, ...rest }) => ({
      ...rest,
      messageId: message_id,
      conversationId: conversation_id,
    })),
);

/** What became of one event. A refused one is kept by the database with its reason. */
export type IngestAnswer = z.infer<typeof answersSchema>[number];

/** The door in. Needs the service key. */
export function createIngestRepository(client: DbClient) {
  return {
    /**
     * Applies events in order; each may come any number of times. History goes oldest first.
     * @throws AppError database_unavailable: nothing was stored, send them again
     */
    async ingest(channel: Channel, via: IngestVia, events: readonly GatewayEvent[]): Promise<IngestAnswer[]> {
      if (events.length === 0) return [];
      return answersSchema.parse(
        await call(client, "ingest_whatsapp_events", { ...channel, via, events: events as unknown as Json }),
      );
    },
    /** Which of these message ids are mirrored already. */
    async known(channel: Channel, bareIds: readonly string[]): Promise<Set<string>> {
      if (bareIds.length === 0) return new Set();
      const ids = await call(client, "known_messages", { ...channel, bare_ids: [...bareIds] });
      return new Set(z.array(z.string()).parse(ids));
    },
  };
}

export type IngestRepository = ReturnType<typeof createIngestRepository>;
