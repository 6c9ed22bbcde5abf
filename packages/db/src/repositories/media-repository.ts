import { z } from "zod";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";
import { renameKeys } from "../mappers/rename-keys.ts";

const claimSchema = z.object({
  messageId: z.uuid(),
  attempt: z.number(),
  /** How often the gateway answered and had no file to give. */
  failures: z.number(),
  session: z.string(),
  fullId: z.string().nullable(),
  mimetype: z.string().nullable(),
  gatewayUrl: z.string().nullable(),
});
/** The file of a message, to be copied from the gateway under a lease. */
export type MediaClaim = z.infer<typeof claimSchema>;

/** A file by its content. */
export interface FileFacts {
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
  readonly sizeBytes: number;
  /** What the bytes are. */
  readonly mimetype: string;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
}

const pathSchema = z.string().nullable();

/** The files of messages, as the server copies, keeps and forgets them. Needs the service key. */
export function createMediaRepository(client: DbClient) {
  return {
    /** Takes one file to copy; null when there is none to copy now. */
    async claim(leaseMs: number): Promise<MediaClaim | null> {
      const row = await call(client, "claim_media", { lease_ms: leaseMs });
      return row === null ? null : claimSchema.parse(renameKeys(row));
    },
    /**
     * Makes a file the message's. Without a path it must be known by its content.
     * @returns where it lies (perhaps not at `path`: equal bytes are kept once), or null when it is not known
     */
    async store(messageId: string, file: FileFacts, path: string | null): Promise<string | null> {
      return pathSchema.parse(await call(client, "store_media", { message_id: messageId, ...factsOf(file, path) }));
    },
    /** The same for a file a member of staff brought, before its message is queued. */
    async keepUpload(clientId: string, staffId: string, file: FileFacts, path: string | null): Promise<string | null> {
      const args = { client_id: clientId, staff_id: staffId, ...factsOf(file, path) };
      return pathSchema.parse(await call(client, "keep_upload", args));
    },
    /** There is no file to be had, until a person asks again. */
    async end({ messageId, attempt }: MediaClaim, state: "gone" | "too_large"): Promise<void> {
      await call(client, "end_media", { message_id: messageId, attempt, state });
    },
    /** To be tried again later. @param counts whether the gateway answered, and had no file */
    async postpone({ messageId, attempt }: MediaClaim, delayMs: number, counts: boolean): Promise<void> {
      await call(client, "postpone_media", { message_id: messageId, attempt, delay_ms: delayMs, counts });
    },
    /** Forgets files that no message names. @returns how many */
    async forgetUnused(limit: number): Promise<number> {
      return z.number().parse(await call(client, "forget_unused_media", { page_limit: limit }));
    },
    /** Paths in the bucket that nothing names. */
    async orphans(limit: number): Promise<string[]> {
      return z.array(z.string()).parse(await call(client, "orphaned_files", { page_limit: limit }));
    },
  };
}

/** How the database's functions call them. */
export function factsOf(file: FileFacts, path: string | null) {
  const { hash, sizeBytes, mimetype, widthPx, heightPx } = file;
  return { hash, path, size_bytes: sizeBytes, mimetype, width_px: widthPx, height_px: heightPx };
}

export type MediaRepository = ReturnType<typeof createMediaRepository>;
