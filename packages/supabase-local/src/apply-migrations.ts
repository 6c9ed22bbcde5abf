import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import postgres from "postgres";
import { SupabaseLocalError } from "./supabase-local-error.ts";

/** `20261121090000_staff.sql`: the order, then what it is about. */
const MIGRATION_NAME = /^(\d+)_(.+)\.sql$/;
/** One runner at a time; any number will do as long as it is always the same. */
const RUNNER_LOCK = 7_104_220_311;

interface Migration {
  version: string;
  name: string;
  file: string;
}

function listMigrations(dir: string): Migration[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .sort()
    .flatMap((file) => {
      const match = MIGRATION_NAME.exec(file);
      return match === null ? [] : [{ version: match[1] ?? "", name: match[2] ?? "", file: join(dir, file) }];
    });
}

/** Turns Postgres's character offset into a line a person can open. */
function describe(error: unknown, file: string, text: string): SupabaseLocalError {
  const message = error instanceof Error ? error.message : String(error);
  const position = error instanceof postgres.PostgresError ? Number(error.position) : Number.NaN;
  const line = Number.isFinite(position) ? `:${String(text.slice(0, position).split("\n").length)}` : "";
  return new SupabaseLocalError("migration_failed", `${basename(file)}${line}: ${message}`, { cause: error });
}

async function applyOne(sql: postgres.Sql, migration: Migration): Promise<void> {
  const text = readFileSync(migration.file, "utf8");
  try {
    await sql.begin(async (tx) => {
      await tx.unsafe(text);
      await tx`
        insert into supabase_migrations.schema_migrations (version, statements, name)
        values (${migration.version}, ${[text]}, ${migration.name})`;
    });
  } catch (error) {
    throw describe(error, migration.file, text);
  }
}

async function withRunner<T>(dbUrl: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(dbUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${RUNNER_LOCK})`;
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/**
 * Applies the migrations that are not recorded yet, each file in one transaction, in the order of their versions, and records
 * them in `supabase_migrations.schema_migrations` as the official CLI does.
 * @param dbUrl postgres URL of a superuser (or hosted `postgres`)
 * @param dir folder of `<version>_<name>.sql` files; a missing folder holds none
 * @returns the file names applied now
 * @throws SupabaseLocalError `migration_failed`, naming file and line
 */
export async function applyMigrations(dbUrl: string, dir: string): Promise<string[]> {
  return withRunner(dbUrl, async (sql) => {
    await sql.unsafe(
      `create schema if not exists supabase_migrations;
       create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text)`,
    );
    const rows = await sql<{ version: string }[]>`select version from supabase_migrations.schema_migrations`;
    const done = new Set(rows.map((row) => row.version));
    const pending = listMigrations(dir).filter((migration) => !done.has(migration.version));
    for (const migration of pending) await applyOne(sql, migration);
    return pending.map((migration) => basename(migration.file));
  });
}

/**
 * Runs the seed file in one transaction, once in the life of the database.
 * @returns whether it ran now
 * @throws SupabaseLocalError `migration_failed`
 */
export async function applySeed(dbUrl: string, file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  const text = readFileSync(file, "utf8");
  const path = basename(file);
  return withRunner(dbUrl, async (sql) => {
    const seeded = await sql`select from supabase_migrations.seed_files where path = ${path}`;
    if (seeded.length > 0) return false;
    const hash = createHash("sha256").update(text).digest("hex");
    try {
      await sql.begin(async (tx) => {
        await tx.unsafe(text);
        await tx`insert into supabase_migrations.seed_files (path, hash) values (${path}, ${hash})`;
      });
    } catch (error) {
      throw describe(error, file, text);
    }
    return true;
  });
}
