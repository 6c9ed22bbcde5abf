import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { startSupabaseLocal, type SupabaseLocal } from "@kaunter/supabase-local";
import { z } from "zod";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const keysSchema = z.object({ dbPassword: z.string() });

/** A database to fill or to ask: one that runs already, or one in a folder of its own that we start and stop. */
export interface OpenDatabase {
  readonly dbUrl: string;
  /** Null when somebody else started it. */
  readonly local: SupabaseLocal | null;
  stop(): Promise<void>;
}

/** The database of `pnpm start`, which must be running, or the one a URL names. @throws Error saying what to do */
export function runningDatabase(url: string | undefined): OpenDatabase {
  const stop = (): Promise<void> => Promise.resolve();
  if (url !== undefined) return { dbUrl: url, local: null, stop };
  const file = join(ROOT, ".kaunter", "supabase", "keys.json");
  if (!existsSync(file))
    throw new Error("There is no local database yet: run `pnpm start` once, or name a folder with --fresh.");
  const { dbPassword } = keysSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const port = process.env["KAUNTER_DB_PORT"] ?? "14611";
  return { dbUrl: `postgresql://postgres:${dbPassword}@127.0.0.1:${port}/postgres`, local: null, stop };
}

/**
 * Starts the database of a stack's folder, made and seeded when it is new.
 * @param folder relative to where the command was typed
 */
export async function databaseIn(folder: string, log: (line: string) => void): Promise<OpenDatabase> {
  const local = await startSupabaseLocal({
    dataDir: join(resolve(process.env["INIT_CWD"] ?? ".", folder), "supabase"),
    apiPort: 0,
    dbPort: 0,
    migrationsDir: join(ROOT, "supabase", "migrations"),
    seedFile: join(ROOT, "supabase", "seed.sql"),
    log,
  });
  return { dbUrl: local.dbUrl, local, stop: () => local.stop() };
}
