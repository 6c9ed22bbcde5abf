import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What is ours: tables, rules, functions, and the list of migrations. */
const OURS = ["--schema=public", "--schema=app", "--schema=supabase_migrations"];
/** What every project has empty and ours has filled: people who sign in, and the list of kept files. */
const FILLED = ["auth.users", "auth.identities", "storage.buckets", "storage.objects"];

/** Where `pg_dump` and `pg_restore` are, of the server's major version or a newer one. */
export interface Tools {
  readonly binDir: string;
}

/** Writes `schema.dump` (ours, with data) and `rows.dump` (sign-ins and the list of files) into `folder`. */
export async function backUp({ binDir }: Tools, dbUrl: string, folder: string): Promise<void> {
  const dump = (file: string, what: readonly string[]) =>
    run(join(binDir, "pg_dump"), ["--format=custom", `--file=${join(folder, file)}`, ...what, dbUrl]);
  await dump("schema.dump", OURS);
  await dump("rows.dump", ["--data-only", ...FILLED.map((table) => `--table=${table}`)]);
}

/** Puts both into a new, empty Supabase project. `dbUrl` is its owner's; nobody may be using it. */
export async function restore({ binDir }: Tools, dbUrl: string, folder: string, afterSql: string): Promise<void> {
  const tool = (name: string, args: readonly string[]) => run(join(binDir, name), [...args]);
  const into = ["--no-owner", "--single-transaction", "--exit-on-error", `--dbname=${dbUrl}`];
  // A project comes with schema public, and the dump would make it.
  const drop = "drop schema public; drop schema if exists supabase_migrations cascade";
  await tool("psql", ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", `--command=${drop}`, dbUrl]);
  // First who signs in: staff refer to them.
  await tool("pg_restore", [...into, join(folder, "rows.dump")]);
  await tool("pg_restore", [...into, join(folder, "schema.dump")]);
  await tool("psql", ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", `--file=${afterSql}`, dbUrl]);
}
