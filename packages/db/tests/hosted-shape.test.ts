import { applyMigrations, applySeed } from "@kaunter/supabase-local";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccessRepository, createConversationsRepository } from "../src/index.ts";
import { received } from "./support/events.ts";
import { one, type Stack, startStack, SUPABASE } from "./support/stack.ts";

/**
 * What `postgres` is on a hosted project: owner of the database and of schema public, past row level security, but no
 * superuser, and neither owner of auth, storage and realtime nor able to alter them.
 */
const OWNER = `
  create role hosted_owner login password 'hosted' nosuperuser createrole createdb bypassrls;
  do $$ begin execute format('alter database %I owner to hosted_owner', current_database()); end $$;
  alter schema public owner to hosted_owner;
  grant anon, authenticated, service_role to hosted_owner;
  grant usage on schema auth, storage, realtime, extensions to hosted_owner;
  grant all on all tables in schema auth, storage, realtime to hosted_owner;
  grant execute on all functions in schema auth, storage, realtime, extensions to hosted_owner;
  alter table realtime.messages owner to supabase_realtime_admin;
  grant create, usage on schema realtime to supabase_realtime_admin;
  grant supabase_realtime_admin to hosted_owner;
  grant all on schema supabase_migrations to hosted_owner;
  grant all on all tables in schema supabase_migrations to hosted_owner;
  alter default privileges for role hosted_owner in schema public grant all on tables to anon, authenticated, service_role;
  alter default privileges for role hosted_owner in schema public grant all on functions to anon, authenticated, service_role;
  alter default privileges for role hosted_owner in schema public grant all on sequences to anon, authenticated, service_role;`;

let stack: Stack;
let ownerUrl: string;
beforeAll(async () => {
  stack = await startStack({ seed: false, migrationsDir: `${SUPABASE}none` });
  await stack.sql.query(OWNER);
  const url = new URL(stack.local.dbUrl);
  url.username = "hosted_owner";
  url.password = "hosted";
  ownerUrl = url.href;
});
afterAll(() => stack.stop());

test("the migrations and the seed run as an owner who is no superuser, and the desk works", async () => {
  await applyMigrations(ownerUrl, `${SUPABASE}migrations`);
  expect(await applySeed(ownerUrl, `${SUPABASE}seed.sql`)).toBe(true);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ rolsuper: boolean }>(
    "select rolsuper from pg_roles where rolname = current_user",
  );
  await owner.end();
  expect(rows).toEqual([{ rolsuper: false }]);
  const args = {
    gateway: "waha",
    session: "default",
    via: "event",
    events: [received({ chatId: "60123456789@c.us", bareId: "H1" })] as never,
  };
  expect((await stack.service.rpc("ingest_whatsapp_events", args)).error).toBeNull();
  const meiling = await stack.signIn("meiling@kaunter.example");
  expect(await createAccessRepository(meiling).mine()).toMatchObject({ role: "front_desk" });
  const { conversations } = await createConversationsRepository(meiling).list(
    { type: "all", search: "Aisyah" },
    null,
    5,
  );
  expect(conversations).toHaveLength(1);
  expect((await meiling.rpc("changes_since")).error).toBeNull();
  const poke = "select count(*)::int as value from realtime.messages where topic = 'desk'";
  expect(await one(stack.sql, poke)).toBeGreaterThan(0);
  expect((await stack.anon.from("whatsapp_conversations").select()).error?.code).toBe("42501");
});
