import type { Gateway, SessionInfo } from "@kaunter/domain";
import { z } from "zod";
import { ask, call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { toSession } from "../mappers/session.ts";

/** The gateway sessions as last heard of. */
export function createSessionsRepository(client: DbClient) {
  return {
    /** Null when the session was never heard of, or the caller may not see chats. */
    async find(gateway: Gateway, name: string): Promise<SessionInfo | null> {
      const row = await ask(
        client.from("whatsapp_sessions").select().eq("gateway", gateway).eq("name", name).maybeSingle(),
      );
      if (row === null) return null;
      const { last_event_at: at, ...rest } = row;
      return toSession({ ...rest, last_event_at_ms: at === null ? null : Date.parse(at) });
    },
    /** Everything the gateway had before this moment is mirrored, ms; null before the first sync. Needs the service key. */
    async reconciledAtMs(gateway: Gateway, session: string): Promise<number | null> {
      return z
        .number()
        .nullable()
        .parse(await call(client, "reconciled_at_ms", { gateway, session }));
    },
    /** Notes a finished comparison by the moment it began. Needs the service key. */
    async noteReconciled(gateway: Gateway, session: string, atMs: number): Promise<void> {
      await call(client, "note_reconciled", { gateway, session, at_ms: atMs });
    },
  };
}

export type SessionsRepository = ReturnType<typeof createSessionsRepository>;
