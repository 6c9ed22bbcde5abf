import { applyMigrations } from "@kaunter/supabase-local";
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createConversationsRepository,
  createMatchingRepository,
  createMessagesRepository,
  type DbClient,
} from "../src/index.ts";
import { acked, reacted, received, T0 } from "./support/events.ts";
import { one, type Stack, startStack, SUPABASE } from "./support/stack.ts";

const OLD_SEED = fileURLToPath(new URL("./fixtures/seed-20261121.sql", import.meta.url));
/** What a release keeps of a table: its columns of then, so that new ones change nothing. */
const TABLES = [
  "branches",
  "staff",
  "members",
  "leads",
  "member_packages",
  "contact_links",
  "whatsapp_settings",
  "whatsapp_sessions",
];
const CHATS = [
  "whatsapp_contacts",
  "whatsapp_identities",
  "whatsapp_conversations",
  "whatsapp_messages",
  "whatsapp_reactions",
  "outbox",
  "audit_log",
];

let folder: string;
let stack: Stack;
const before = new Map<string, { columns: string[]; rows: unknown }>();
let applied: string[];
let aina: DbClient;

const rowsOf = (table: string, columns: readonly string[]): Promise<unknown> =>
  one(
    stack.sql,
    `select coalesce(jsonb_agg(x order by x::text), '[]') as value from (select to_jsonb(t) as row from ${table} t) s,
     lateral (select jsonb_object_agg(k, s.row -> k) as x from unnest($1::text[]) k) o`,
    [columns],
  );

async function liveOnTheOldRelease(): Promise<void> {
  const ingest = (events: unknown) =>
    stack.service.rpc("ingest_whatsapp_events", {
      gateway: "waha",
      session: "default",
      via: "event",
      events: events as never,
    });
  const { error } = await ingest([
    received({ chatId: "60123456789@c.us", bareId: "A1", name: "Aisyah" }),
    received({ chatId: "60162345817@c.us", bareId: "F1", sentAtMs: T0 + 1 }),
    received({ chatId: "987654@lid", bareId: "L1", sentAtMs: T0 + 2 }),
    received({ chatId: "60199998888@c.us", bareId: "S1", sentAtMs: T0 + 3 }),
    { type: "aliases/learned", aliases: [{ alias: "987654@lid", phone: "60199998888", learnedFrom: "lids" }] },
    reacted("A1", "👍", T0 + 4),
    acked("A1", "read"),
  ]);
  expect(error).toBeNull();
  aina = await stack.signIn("aina@kaunter.example");
  await aina.rpc("my_access");
  const [chat] = (await createConversationsRepository(aina).list({ type: "all", search: "Aisyah" }, null, 1))
    .conversations;
  await createConversationsRepository(aina).update(chat?.id ?? "", {
    tags: ["vip"],
    notes: "Since before",
    status: "handled",
  });
  await createMessagesRepository(aina).queue({
    clientId: crypto.randomUUID(),
    to: { conversationId: chat?.id ?? "" },
    body: "On its way",
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kaunter-release-"));
  for (const file of readdirSync(`${SUPABASE}migrations`).filter((name) => name.startsWith("20261121"))) {
    copyFileSync(`${SUPABASE}migrations/${file}`, join(folder, file));
  }
  stack = await startStack({ seed: true, migrationsDir: folder, seedFile: OLD_SEED });
  await liveOnTheOldRelease();
  for (const table of [...TABLES, ...CHATS]) {
    const columns = await one<string[]>(
      stack.sql,
      "select array_agg(attname::text) as value from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped",
      [table],
    );
    before.set(table, { columns, rows: await rowsOf(table, columns) });
  }
  applied = await applyMigrations(stack.local.dbUrl, `${SUPABASE}migrations`);
});
afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("a database of the release before", () => {
  test("takes all newer migrations, once", async () => {
    expect(applied.length).toBeGreaterThan(5);
    expect(applied.every((file) => !file.startsWith("20261121"))).toBe(true);
    expect(await applyMigrations(stack.local.dbUrl, `${SUPABASE}migrations`)).toEqual([]);
  });

  test.each(TABLES)("keeps every row of %s as it was", async (table) => {
    const kept = before.get(table);
    expect(await rowsOf(table, kept?.columns ?? [])).toEqual(kept?.rows);
  });

  test.each(CHATS)("keeps every row of %s, but for what the family rule says anew", async (table) => {
    const anew = ["display_name", "search_text", "change_xid", "updated_at"];
    const columns = (before.get(table)?.columns ?? []).filter((column) => !anew.includes(column));
    const was = before.get(table)?.rows as Record<string, unknown>[];
    const bare = was.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])));
    const sorted = (rows: unknown) =>
      (rows as unknown[]).map((row) => JSON.stringify(row, Object.keys(row as object).sort())).sort();
    expect(bare.length).toBeGreaterThan(0);
    expect(sorted(await rowsOf(table, columns))).toEqual(sorted(bare));
  });

  test("works on: the list, a family, new messages, and who did what", async () => {
    const list = createConversationsRepository(aina);
    const { conversations } = await list.list({ type: "all" }, null, 10);
    expect(conversations.map((row) => row.name).sort()).toEqual(
      expect.arrayContaining(["Nurul Aisyah Rahman", "Tan Wei Ming / Chew Li Ann"]),
    );
    const family = conversations.find((row) => row.phone === "60162345817")?.id ?? "";
    expect(await createMatchingRepository(aina).candidates(family)).toHaveLength(2);
    await list.update(family, { tags: ["pt"] });
    expect(
      await one(stack.sql, "select count(*)::int as value from audit_log where action = 'conversation/tagged'"),
    ).toBe(1);
    const args = {
      gateway: "waha",
      session: "default",
      via: "event",
      events: [received({ chatId: "60162345817@c.us", bareId: "F2", sentAtMs: T0 + 9 })] as never,
    };
    expect((await stack.service.rpc("ingest_whatsapp_events", args)).error).toBeNull();
    expect((await list.find(family))?.unreadCount).toBe(2);
  });
});
