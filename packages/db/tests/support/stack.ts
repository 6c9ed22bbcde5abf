import { fileURLToPath } from "node:url";
import { startTestSupabase, type SupabaseLocal } from "@kaunter/supabase-local";
import { createClient } from "@supabase/supabase-js";
import pg from "pg";
import { WebSocket } from "ws";
import type { DbClient } from "../../src/client.ts";
import type { Database } from "../../src/database.types.ts";
import { createAccessRepository } from "../../src/index.ts";

export const SUPABASE = fileURLToPath(new URL("../../../../supabase/", import.meta.url));
export const PASSWORD = "kaunter-demo";

/** An embedded Supabase with the migrations, and ways to talk to it as anybody. */
export interface Stack {
  readonly local: SupabaseLocal;
  /** As the owner, past every policy. */
  readonly sql: pg.Pool;
  readonly service: DbClient;
  readonly anon: DbClient;
  signIn(email: string): Promise<DbClient>;
  /** Signs a seeded person in by first name, and binds them as the first page does. */
  enter(name: string): Promise<DbClient>;
  stop(): Promise<void>;
}

interface StackOptions {
  readonly seed: boolean;
  /** Other folders than the repository's. */
  readonly migrationsDir?: string;
  readonly seedFile?: string;
}

export async function startStack(options: StackOptions): Promise<Stack> {
  const local = await startTestSupabase({
    migrationsDir: options.migrationsDir ?? `${SUPABASE}migrations`,
    ...(options.seed ? { seedFile: options.seedFile ?? `${SUPABASE}seed.sql` } : {}),
  });
  const sql = new pg.Pool({ connectionString: local.dbUrl, max: 8 });
  // Stopping the cluster ends idle connections; that is no failure of a test.
  sql.on("error", () => undefined);
  const client = (key: string): DbClient =>
    createClient<Database>(local.url, key, {
      auth: { persistSession: false, autoRefreshToken: false },
      realtime: { transport: WebSocket as never },
    });
  const signIn = async (email: string): Promise<DbClient> => {
    const person = client(local.anonKey);
    const { error } = await person.auth.signInWithPassword({ email, password: PASSWORD });
    if (error) throw error;
    return person;
  };
  return {
    local,
    sql,
    service: client(local.serviceRoleKey),
    anon: client(local.anonKey),
    signIn,
    async enter(name) {
      const person = await signIn(`${name}@kaunter.example`);
      await createAccessRepository(person).mine();
      return person;
    },
    async stop() {
      await sql.end();
      await local.stop();
    },
  };
}

/** One value of one row. */
export async function one<T>(sql: pg.Pool | pg.PoolClient, text: string, values: unknown[] = []): Promise<T> {
  const { rows } = await sql.query<{ value: T }>(text, values);
  const [row] = rows;
  if (!row) throw new Error(`no row: ${text}`);
  return row.value;
}

/** Runs work as a signed-in auth user inside a transaction that is rolled back, as the Data API would run it. */
export async function asUser<T>(
  sql: pg.Pool,
  authUserId: string,
  work: (client: pg.PoolClient) => Promise<T>,
  before?: (client: pg.PoolClient) => Promise<void>,
): Promise<T> {
  const client = await sql.connect();
  try {
    await client.query("begin");
    await before?.(client);
    await client.query("select set_config('request.jwt.claims', $1, true)", [
      JSON.stringify({ sub: authUserId, role: "authenticated" }),
    ]);
    await client.query("set local role authenticated");
    return await work(client);
  } finally {
    await client.query("rollback");
    client.release();
  }
}
