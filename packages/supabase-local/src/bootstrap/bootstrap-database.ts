import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type postgres from "postgres";

const SQL_DIR = fileURLToPath(new URL(".", import.meta.url));

function readBootstrap(): string {
  return readdirSync(SQL_DIR)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => readFileSync(join(SQL_DIR, name), "utf8"))
    .join("\n");
}

/**
 * Makes the database look like a new Supabase project: roles, schemas, functions, publications. Run again only when the SQL
 * changed; every statement in it may be repeated.
 */
export async function bootstrapDatabase(sql: postgres.Sql): Promise<void> {
  const text = readBootstrap();
  const hash = createHash("sha256").update(text).digest("hex");
  const [row] = await sql<{ comment: string | null }[]>`
    select shobj_description(oid, 'pg_database') as comment from pg_database where datname = current_database()`;
  if (row?.comment === hash) return;
  await sql.begin(async (tx) => {
    await tx.unsafe(text);
    await tx.unsafe(`comment on database postgres is '${hash}'`);
  });
}
