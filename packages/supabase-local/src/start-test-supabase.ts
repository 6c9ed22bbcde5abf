import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chmodSync } from "node:fs";
import { removeSupabaseLocalData } from "./postgres/data-place.ts";
import { startSupabaseLocal } from "./start-supabase-local.ts";
import type { SupabaseLocal, SupabaseLocalOptions } from "./supabase-local.ts";

/**
 * A throw-away stack for tests: temporary folder, free ports, no fsync. `stop()` also deletes its folder.
 * @param options e.g. `{ migrationsDir, seedFile }`
 */
export async function startTestSupabase(options: Omit<SupabaseLocalOptions, "dataDir"> = {}): Promise<SupabaseLocal> {
  const dataDir = mkdtempSync(join(tmpdir(), "kaunter-supabase-"));
  // As root, Postgres runs as another user, who must be able to enter.
  chmodSync(dataDir, 0o755);
  try {
    const local = await startSupabaseLocal({ apiPort: 0, dbPort: 0, durable: false, ...options, dataDir });
    const stop = async (): Promise<void> => {
      await local.stop();
      removeSupabaseLocalData(dataDir);
    };
    return { ...local, stop };
  } catch (error) {
    removeSupabaseLocalData(dataDir);
    throw error;
  }
}
