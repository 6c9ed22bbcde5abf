import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startGym } from "./support/gym.ts";
import { one, type Stack } from "./support/stack.ts";

let stack: Stack;
beforeAll(async () => {
  const gym = await startGym();
  await gym.enter("meiling");
  stack = gym.stack;
});
afterAll(() => stack.stop());

describe("the schema", () => {
  test("every table has row level security and every view asks as its reader", async () => {
    const open = await one(
      stack.sql,
      `select coalesce(array_agg(relname::text), '{}') as value from pg_class where relnamespace = 'public'::regnamespace
       and ((relkind = 'r' and not relrowsecurity) or (relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false)))`,
    );
    expect(open).toEqual([]);
  });

  test("every function has a fixed search path and none is open to the public", async () => {
    const loose = await one(
      stack.sql,
      `select coalesce(array_agg(p.oid::regprocedure::text), '{}') as value from pg_proc p
       where p.pronamespace in ('public'::regnamespace, 'app'::regnamespace)
       and (not coalesce('search_path=""' = any (p.proconfig), false) or has_function_privilege('anon', p.oid, 'execute'))`,
    );
    expect(loose).toEqual([]);
  });

  test("what every page and every event asks keeps its plan", async () => {
    const planned = await one(
      stack.sql,
      `select array_agg(l.lanname || ' ' || p.proname order by p.proname) as value
       from pg_proc p join pg_language l on l.oid = p.prolang
       where p.pronamespace = 'app'::regnamespace and p.proname in
         ('conversation_rows', 'message_rows', 'insert_message', 'is_forgotten', 'new_id', 'match_contact')`,
    );
    expect(planned).toEqual([
      "plpgsql conversation_rows",
      "plpgsql insert_message",
      "plpgsql is_forgotten",
      "plpgsql match_contact",
      "plpgsql message_rows",
      "plpgsql new_id",
    ]);
  });

  test("the poke is heard by staff with chats.view and written by nobody", async () => {
    await stack.sql.query("insert into auth.users (email, email_confirmed_at) values ('guest@kaunter.example', now())");
    await stack.sql.query("select realtime.send('{}', 'changed', 'desk', true)");
    const heard = `select count(*)::int as value from realtime.messages where topic = 'desk'`;
    const as = async (email: string, text: string): Promise<unknown> => {
      const client = await stack.sql.connect();
      try {
        await client.query("begin");
        await client.query(
          "select set_config('request.jwt.claims', jsonb_build_object('sub', id)::text, true) from auth.users where email = $1",
          [email],
        );
        await client.query("set local realtime.topic = 'desk'");
        await client.query("set local role authenticated");
        return await one(client, text);
      } finally {
        await client.query("rollback");
        client.release();
      }
    };
    expect(await as("meiling@kaunter.example", heard)).toBeGreaterThan(0);
    expect(await as("guest@kaunter.example", heard)).toBe(0);
    await expect(
      as(
        "meiling@kaunter.example",
        "insert into realtime.messages (topic, extension) values ('desk', 'broadcast') returning 1 as value",
      ),
    ).rejects.toThrow(/row-level security/);
  });
});
