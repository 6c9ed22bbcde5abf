import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { createConversationsRepository } from "../src/index.ts";
import { received } from "../tests/support/events.ts";
import { type Stack, startStack, SUPABASE } from "../tests/support/stack.ts";
import { backUp, restore } from "./backup.ts";

/**
 * Tries the backup of docs/operating.md: fills one database, dumps it, restores it into a new one and compares. Needs a
 * whole PostgreSQL, as the embedded one has no `pg_dump`: KAUNTER_POSTGRES_DIR=/usr/lib/postgresql/17.
 */
const home = process.env["KAUNTER_POSTGRES_DIR"];
if (!home) throw new Error("Set KAUNTER_POSTGRES_DIR to a PostgreSQL installation with pg_dump, pg_restore and psql.");

const folder = await mkdtemp(join(tmpdir(), "kaunter-backup-"));
const before = await startStack({ seed: true });
const after = await startStack({ seed: false, migrationsDir: `${SUPABASE}none` });
try {
  await fill(before);
  const wanted = await contents(before.sql);
  const sinceMs = performance.now();
  await backUp({ binDir: join(home, "bin") }, before.local.dbUrl, folder);
  const dumpedMs = performance.now();
  await restore({ binDir: join(home, "bin") }, after.local.dbUrl, folder, `${SUPABASE}after-restore.sql`);
  const restoredMs = performance.now();
  const found = await contents(after.sql);
  const differ = Object.keys({ ...wanted, ...found }).filter((name) => wanted[name] !== found[name]);
  if (differ.length > 0) throw new Error(`these differ after the restore: ${differ.join(", ")}`);
  const desk = await useIt(after);
  const { size } = await stat(join(folder, "schema.dump"));
  process.stdout.write(
    `${Object.keys(wanted).length} tables are equal; dump ${Math.round(dumpedMs - sinceMs)} ms (${size} bytes), ` +
      `restore ${Math.round(restoredMs - dumpedMs)} ms; ${desk}\n`,
  );
} finally {
  await after.stop();
  await before.stop();
  await rm(folder, { recursive: true, force: true });
}

async function fill({ service }: Stack): Promise<void> {
  for (const person of Array.from({ length: 40 }, (_, index) => `6011${String(1_000_000 + index)}@c.us`)) {
    const events = Array.from({ length: 10 }, (_, index) => received({ chatId: person, bareId: `${person}-${index}` }));
    const args = { gateway: "waha", session: "default", via: "event", events: events as never };
    const { error } = await service.rpc("ingest_whatsapp_events", args);
    if (error) throw new Error(error.message);
  }
}

/** Each table by what is in it, less what a restore may change. */
async function contents(sql: pg.Pool): Promise<Record<string, string>> {
  const { rows } = await sql.query<{ name: string }>(`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_name <> 'leases' and (table_schema in ('public', 'app', 'supabase_migrations')
      or table_schema || '.' || table_name in ('auth.users', 'auth.identities', 'storage.objects', 'storage.buckets'))`);
  const sums: Record<string, string> = {};
  for (const { name } of rows) {
    const answer = await sql.query<{ sum: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(r, '|' order by r)), '') as sum
       from (select (to_jsonb(t) - 'change_xid')::text as r from ${name} t) x`,
    );
    sums[name] = answer.rows[0]?.sum ?? "";
  }
  return sums;
}

/** A person signs in with the old password, sees the list as before, and hears of what is new. */
async function useIt(stack: Stack): Promise<string> {
  const aina = await stack.signIn("aina@kaunter.example");
  const { error } = await aina.rpc("my_access");
  if (error) throw new Error(error.message);
  const { conversations } = await createConversationsRepository(aina).list({ type: "all" }, null, 50);
  const head = await aina.rpc("feed_head");
  const event = received({ chatId: "60111000000@c.us", bareId: "after-the-restore" });
  const args = { gateway: "waha", session: "default", via: "event", events: [event] as never };
  const stored = await stack.service.rpc("ingest_whatsapp_events", args);
  if (stored.error) throw new Error(stored.error.message);
  const page = await aina.rpc("changes_since", { cursor: String(head.data) });
  if (!JSON.stringify(page.data).includes("after-the-restore")) throw new Error("the feed did not bring what is new");
  return `signed in, ${conversations.length} chats listed, the feed brings what is new`;
}
