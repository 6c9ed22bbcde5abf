import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { removeSupabaseLocalData } from "@kaunter/supabase-local";
import pg from "pg";
import { fillDatabase, FULL_SIZE, isFilled } from "../db/fill-database.ts";
import { databaseIn } from "../db/open-database.ts";
import { say } from "../report/say.ts";

/** Where a stack keeps what it knows. */
export interface Folder {
  readonly path: string;
  /** Takes it away again, if it was only made for this run. */
  remove(): Promise<void>;
}

/** The folder somebody named, relative to where they typed, or an empty one that is gone afterwards. */
export async function openFolder(named: string | null): Promise<Folder> {
  if (named !== null) {
    const path = resolve(process.env["INIT_CWD"] ?? ".", named);
    return { path, remove: () => Promise.resolve() };
  }
  const path = await mkdtemp(join(tmpdir(), "kaunter-bench-"));
  return {
    path,
    remove: async () => {
      removeSupabaseLocalData(join(path, "supabase"));
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** The same with a full-size database in it: what is not filled yet is filled now, which takes minutes. */
export async function filledFolder(named: string | null): Promise<Folder> {
  const folder = await openFolder(named);
  const database = await databaseIn(folder.path, say);
  const client = new pg.Client({ connectionString: database.dbUrl });
  try {
    await client.connect();
    if (!(await isFilled(client))) await fillDatabase(client, FULL_SIZE, say);
    await client.end();
  } finally {
    await database.stop();
  }
  return folder;
}

/** How much there is to look through: figures mean nothing without it. */
export async function sizeOf(client: pg.Client): Promise<{ conversations: number; messages: number }> {
  const { rows } = await client.query<{ conversations: number; messages: number }>(
    `select (select count(*)::int from public.whatsapp_conversations) as conversations,
      (select count(*)::int from public.whatsapp_messages) as messages`,
  );
  return rows[0] ?? { conversations: 0, messages: 0 };
}
