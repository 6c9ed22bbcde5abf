import type { Gateway, SessionInfo } from "@kaunter/domain";
import { z } from "zod";
import { ask, call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import type { Database } from "../database.types.ts";
import { toSession } from "../mappers/session.ts";

const progressSchema = z.object({
  running: z.boolean(),
  done: z.number(),
  total: z.number(),
  /** When this comparison began, ms. */
  startedAtMs: z.number(),
  /** What it compares from, ms; null: everything. */
  sinceMs: z.number().nullable(),
  /** Chats are compared newest first; all that moved after this moment are done, ms. Null: none yet. */
  reachedMs: z.number().nullable(),
});

/** How far a comparison with the gateway has come: enough for another process to go on with it. */
export type SyncProgress = z.infer<typeof progressSchema>;

const stateSchema = z
  .object({ reconciled_at_ms: z.number().nullable(), sync: progressSchema.nullable() })
  .transform((row) => ({ reconciledAtMs: row.reconciled_at_ms, sync: row.sync }));

/** Up to when everything the gateway had is mirrored, ms (null before the first sync), and what was broken off. */
export type SyncState = z.infer<typeof stateSchema>;

const historySchema = z.array(
  z
    .object({ id: z.uuid(), at_ms: z.number(), actor_name: z.string().nullable(), action: z.string() })
    .transform((row) => ({ id: row.id, atMs: row.at_ms, actorName: row.actor_name, action: row.action })),
);
/** Something done to a session; `actorName` null: the machine, or a colleague who is gone. */
export type SessionDeed = z.infer<typeof historySchema>[number];

type SessionRow = Database["public"]["Tables"]["whatsapp_sessions"]["Row"];

function fromRow({ last_event_at: at, deaf_since: deaf, sync, ...rest }: SessionRow): SessionInfo {
  const progress = progressSchema.nullable().parse(sync);
  return toSession({
    ...rest,
    last_event_at_ms: at === null ? null : Date.parse(at),
    deaf_since_ms: deaf === null ? null : Date.parse(deaf),
    sync: progress?.running ? { done: progress.done, total: progress.total } : null,
  });
}

/** The gateway sessions as last heard of. What notes something needs the service key. */
export function createSessionsRepository(client: DbClient) {
  return {
    /** Null when the session was never heard of, or the caller may not see chats. */
    async find(gateway: Gateway, name: string): Promise<SessionInfo | null> {
      const row = await ask(
        client.from("whatsapp_sessions").select().eq("gateway", gateway).eq("name", name).maybeSingle(),
      );
      return row && fromRow(row);
    },
    /** Every session of a gateway, by name. */
    async list(gateway: Gateway): Promise<SessionInfo[]> {
      const rows = await ask(client.from("whatsapp_sessions").select().eq("gateway", gateway).order("name"));
      return (rows ?? []).map(fromRow);
    },
    /** What people did to it, the newest first. @throws AppError forbidden without chats.can_edit */
    async history(session: string, limit: number): Promise<SessionDeed[]> {
      return historySchema.parse(await call(client, "session_history", { session, page_limit: limit }));
    },
    /** Null when the session was never heard of. */
    async syncState(gateway: Gateway, session: string): Promise<SyncState | null> {
      return stateSchema.nullable().parse(await call(client, "sync_state", { gateway, session }));
    },
    /** @returns false when the lease `reconcile:<session>` is not this token's any more: nothing was written */
    async noteSync(gateway: Gateway, session: string, token: number, progress: SyncProgress): Promise<boolean> {
      return z
        .boolean()
        .parse(await call(client, "note_sync", { gateway, session, lease_token: token, sync: progress }));
    },
    /** Notes a finished comparison by the moment it began. @returns as noteSync */
    async finishSync(gateway: Gateway, session: string, token: number, atMs: number): Promise<boolean> {
      return z
        .boolean()
        .parse(await call(client, "finish_sync", { gateway, session, lease_token: token, at_ms: atMs }));
    },
    /** Raises the deaf alarm, which keeps its first moment, or ends it with null. */
    async noteDeaf(gateway: Gateway, session: string, sinceMs: number | null): Promise<void> {
      await call(client, "note_deaf", { gateway, session, since_ms: sinceMs });
    },
  };
}

export type SessionsRepository = ReturnType<typeof createSessionsRepository>;
