import type postgres from "postgres";
import type { Call } from "../http/call.ts";

/** What every request of this room needs. */
export interface StorageContext {
  sql: postgres.Sql;
  /** Folder of the files, named by their version. */
  filesDir: string;
  /** Signs links. */
  linkSecret: string;
}

/** One row of `storage.objects` as far as files go. */
export interface StoredObject {
  id: string;
  bucket_id: string;
  name: string;
  version: string;
  metadata: { size: number; mimetype: string; cacheControl: string; eTag: string };
  created_at: Date;
  updated_at: Date;
}

/** Runs `work` in one transaction as the caller: the policies on schema storage decide. */
export async function asCaller<T>(
  context: StorageContext,
  call: Call,
  work: (tx: postgres.TransactionSql) => Promise<T>,
): Promise<T> {
  const kept = await context.sql.begin(async (tx) => {
    const claims = JSON.stringify(call.caller.claims);
    await tx`select set_config('role', ${call.caller.role}, true), set_config('request.jwt.claims', ${claims}, true)`;
    return [await work(tx)] as const;
  });
  return kept[0];
}
