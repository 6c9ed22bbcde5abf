import { type DeskHealth, deskHealthSchema, gatewaySchema } from "@kaunter/domain";
import { z } from "zod";
import { ask, call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { renameKeys } from "../mappers/rename-keys.ts";

const unsupportedEventSchema = z.object({
  id: z.uuid(),
  gateway: gatewaySchema,
  session: z.string(),
  name: z.string(),
  /** Why it could not be read or stored. */
  reason: z.string(),
  /** As it came. It may be anything. */
  raw: z.unknown(),
  /** ISO 8601. */
  receivedAt: z.string(),
});
export type UnsupportedEvent = z.infer<typeof unsupportedEventSchema>;

const queueDepthSchema = z.object({
  queued: z.number(),
  dispatching: z.number(),
  unconfirmed: z.number(),
  /** Since when the oldest of them waits, ms; null: none does. */
  oldestAtMs: z.number().nullable(),
  filesWaiting: z.number(),
  /** Events that came before the message they are about. */
  pendingEvents: z.number(),
  /** Events nobody could read. */
  unsupported: z.number(),
});
type QueueDepth = z.infer<typeof queueDepthSchema>;

/** How the desk is doing. All but `schemaVersion` and `queueDepth`, which need the service key, is for admins. */
export function createHealthRepository(client: DbClient) {
  return {
    /** @throws AppError forbidden for all but admins */
    async read(): Promise<DeskHealth> {
      return deskHealthSchema.parse(await call(client, "desk_health", {}));
    },
    /**
     * Events nobody could read, the newest first; everybody but an admin is answered an empty list.
     * @param before the last id of the page before; null for the first page
     */
    async unsupported(before: string | null, limit: number): Promise<UnsupportedEvent[]> {
      // Ids are made in the order of time, so one column is the whole key.
      let query = client
        .from("whatsapp_events_unsupported")
        .select("id, gateway, session, name, reason, raw, received_at")
        .order("id", { ascending: false })
        .limit(limit);
      if (before !== null) query = query.lt("id", before);
      return ((await ask(query)) ?? []).map((row) => unsupportedEventSchema.parse(renameKeys(row)));
    },
    /** What waits, in numbers alone. */
    async queueDepth(): Promise<QueueDepth> {
      return queueDepthSchema.parse(await call(client, "queue_depth", {}));
    },
    /** The migration the database stands at: the shortest question that only a working database answers. */
    async schemaVersion(): Promise<string> {
      return z.string().parse(await call(client, "schema_version", {}));
    },
  };
}

export type HealthRepository = ReturnType<typeof createHealthRepository>;
