import { readFile } from "node:fs/promises";
import type { Client } from "pg";

/** How much of everything. The same numbers and seed make the same rows. */
export interface ScaleSize {
  readonly conversations: number;
  /** At least three for every conversation. */
  readonly messages: number;
  /** Messages of the longest chat. */
  readonly biggest: number;
  readonly seed: number;
}

export const FULL_SIZE: ScaleSize = { conversations: 100_000, messages: 1_000_000, biggest: 100_000, seed: 1 };

/** The newest message; fixed, so that two fills make the same rows. */
const END = "2026-11-01T00:00:00Z";
const BATCH = 20_000;
const YEAR_MS = 365 * 24 * 3_600_000;
/** Filled without their indexes, which are built once at the end. */
const BIG_TABLES = ["public.whatsapp_messages", "public.whatsapp_conversations", "app.message_words"];

/**
 * Fills a seeded database. The connection must be a superuser's: triggers are switched off for it, and what they would have
 * kept (badges, facets, last messages, words) is written in bulk by the functions they use.
 * @throws Error when it was filled before
 */
export async function fillDatabase(client: Client, size: ScaleSize, log: (line: string) => void): Promise<void> {
  if (await isFilled(client)) throw new Error("This database was filled before; begin with a fresh one.");
  const settings = { ...size, end: END };
  for (const [name, value] of Object.entries(settings)) await setting(client, name, value);
  await client.query(
    "set session_replication_role = replica; set work_mem = '64MB'; set maintenance_work_mem = '512MB'",
  );
  try {
    await run(client, "1-dice");
    const indexes = await dropIndexes(client);
    await timed(log, `${String(size.conversations)} people and conversations`, () => run(client, "2-people"));
    await timed(log, `${String(size.messages)} messages`, () => inBatches(client, size, "3-messages"));
    await timed(log, "last messages, badges and counts", async () => {
      await client.query(
        "create index scale_last on public.whatsapp_messages (conversation_id, sent_at desc, id desc)",
      );
      await client.query("analyze public.whatsapp_messages; analyze public.whatsapp_conversations");
      await run(client, "4-settle");
      await client.query("drop index public.scale_last");
    });
    await timed(log, "the words of every message", () => inBatches(client, size, "5-words"));
    await timed(log, "indexes", async () => {
      for (const definition of indexes) await client.query(definition);
    });
    await timed(log, "tidying and statistics", async () => {
      // Several bulk updates left it three times its size.
      await client.query("vacuum full public.whatsapp_conversations");
      await client.query("vacuum analyze");
    });
  } finally {
    await client.query("reset session_replication_role; reset work_mem; reset maintenance_work_mem");
  }
}

/** Whether this was done before. */
export async function isFilled(client: Client): Promise<boolean> {
  const { rowCount } = await client.query("select from public.whatsapp_sessions where name = 'scale'");
  return rowCount !== 0;
}

async function setting(client: Client, name: string, value: unknown): Promise<void> {
  await client.query("select set_config($1, $2, false)", [`scale.${name}`, String(value)]);
}

/** Runs one of the files as one transaction. */
async function run(client: Client, name: string): Promise<void> {
  await client.query(await readFile(new URL(`fill/${name}.sql`, import.meta.url), "utf8"));
}

async function inBatches(client: Client, { messages }: ScaleSize, file: string): Promise<void> {
  const sentAt = (n: number): string => new Date(Date.parse(END) - ((messages - n) * YEAR_MS) / messages).toISOString();
  for (let from = 1; from <= messages; from += BATCH) {
    const to = Math.min(from + BATCH - 1, messages);
    await setting(client, "from", from);
    await setting(client, "to", to);
    await setting(client, "after", sentAt(from - 1));
    await setting(client, "until", sentAt(to));
    await run(client, file);
  }
}

/** Drops what is no constraint. @returns the statements that bring them back */
async function dropIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i where i.indrelid = any ($1::regclass[]) and not i.indisunique`,
    [BIG_TABLES],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map((row) => row.definition);
}

async function timed(log: (line: string) => void, what: string, work: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
