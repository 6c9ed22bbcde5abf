import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { startTestSupabase } from "@kaunter/supabase-local";
import pg from "pg";
import { readSchema } from "./read-schema.ts";
import { writeTypes } from "./write-types.ts";

const MIGRATIONS = fileURLToPath(new URL("../../../supabase/migrations", import.meta.url));
const TARGET = new URL("../src/database.types.ts", import.meta.url);

async function generate(): Promise<string> {
  const local = await startTestSupabase({ migrationsDir: MIGRATIONS });
  const client = new pg.Client({ connectionString: local.dbUrl });
  try {
    await client.connect();
    return writeTypes(await readSchema(client));
  } finally {
    await client.end();
    await local.stop();
  }
}

const text = await generate();
if (process.argv.includes("--check")) {
  if (text !== (await readFile(TARGET, "utf8"))) {
    process.stderr.write("database.types.ts does not match the migrations: run pnpm --filter @kaunter/db types\n");
    process.exitCode = 1;
  }
} else {
  await writeFile(TARGET, text);
}
