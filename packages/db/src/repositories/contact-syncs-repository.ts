import {
  type ContactSyncFailure,
  type ContactSyncRun,
  contactSyncRunSchema,
  type ContactSyncTrigger,
  type ErrorCode,
} from "@kaunter/domain";
import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { renameKeys } from "../mappers/rename-keys.ts";
import type { Channel } from "./ingest-repository.ts";

/** A chat to take over. `phone`: digits only; null while WhatsApp hides the number. */
export interface SyncedChat {
  readonly chatId: string;
  readonly phone: string | null;
  readonly name: string | null;
  /** When it last moved, ms: a name is as old as that. */
  readonly atMs: number | null;
}

/** A run and the fencing token of the lease `contact-sync:<source>` under which it was started. */
export interface OwnContactSync {
  readonly runId: string;
  readonly token: number;
}

const runSchema = z.unknown().transform((row) => contactSyncRunSchema.parse(renameKeys(row)));

/** Runs of the contact sync. All but `last` need the service key and the lease; without it nothing is written. */
export function createContactSyncsRepository(client: DbClient) {
  const asked = async (name: "note_contact_sync" | "sync_contacts", args: never) =>
    z.boolean().parse(await call(client, name, args));
  return {
    /** @param staffId who pressed the button. @returns null when the lease is somebody else's */
    async start(
      source: string,
      token: number,
      trigger: ContactSyncTrigger,
      staffId: string | null,
    ): Promise<ContactSyncRun | null> {
      const args = { source, lease_token: token, trigger, started_by: staffId };
      return runSchema.nullable().parse(await call(client, "start_contact_sync", args as never));
    },
    /** @returns false when the lease is somebody else's */
    async noteFetched(
      { runId, token }: OwnContactSync,
      fetched: number,
      skipped: number,
      failed: readonly ContactSyncFailure[],
    ): Promise<boolean> {
      return asked("note_contact_sync", { run_id: runId, lease_token: token, fetched, skipped, failed } as never);
    },
    /** Takes over at most 500 chats; new conversations are of `channel`. @returns false when the lease is somebody else's */
    async take({ runId, token }: OwnContactSync, channel: Channel, chats: readonly SyncedChat[]): Promise<boolean> {
      const rows = chats.map(({ chatId, phone, name, atMs }) => ({ chat_id: chatId, phone, name, at_ms: atMs }));
      const { gateway, session } = channel;
      return asked("sync_contacts", { run_id: runId, lease_token: token, gateway, session, chats: rows } as never);
    },
    /** @returns the run as it ended; null when the lease is somebody else's */
    async finish(
      { runId, token }: OwnContactSync,
      failure: { readonly code: ErrorCode; readonly message: string } | null,
    ): Promise<ContactSyncRun | null> {
      const args = {
        ...{ run_id: runId, lease_token: token },
        ...(failure ? { error: failure.code, message: failure.message } : {}),
      };
      return runSchema.nullable().parse(await call(client, "finish_contact_sync", args));
    },
    /** The newest run of an instance, as its admin; null before the first. @throws AppError forbidden */
    async last(source: string): Promise<ContactSyncRun | null> {
      return runSchema.nullable().parse(await call(client, "last_contact_sync", { source }));
    },
  };
}

export type ContactSyncsRepository = ReturnType<typeof createContactSyncsRepository>;
