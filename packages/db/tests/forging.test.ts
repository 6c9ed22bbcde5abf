import { describe, expect, test } from "vitest";
import type { DbClient } from "../src/index.ts";
import grants from "./access/grants.json";
import { AISYAH } from "./support/gym.ts";
import { openGym } from "./support/open.ts";
import { one } from "./support/stack.ts";

/** Names of the functions of schema public that each role may call. */
const callable = {
  authenticated: namesOf(grants.authenticated.functions),
  service_role: namesOf(grants.service_role.functions),
};
function namesOf(functions: readonly string[]): string[] {
  return functions.filter((name) => !name.startsWith("app.")).map((name) => name.replace(/\(.*/, ""));
}

/** Calls a function with nothing for every argument. @returns the SQLSTATE it was refused with */
async function codeOf(client: DbClient, name: string): Promise<string | undefined> {
  const args = await one<Record<string, null>>(
    stack.sql,
    "select coalesce(jsonb_object_agg(a, null), '{}') as value from unnest((select proargnames from pg_proc where proname = $1 and pronamespace = 'public'::regnamespace)) a",
    [name],
  );
  return (await client.rpc(name as "my_access", args as never)).error?.code;
}

const gym = await openGym();
const { stack, chats } = gym;
const meiling = await gym.enter("meiling");

describe("what staff cannot do by asking the Data API directly", () => {
  test("nobody signed in gets nothing at all: no table, no view, no function, no file", async () => {
    const tables = await one<string[]>(
      stack.sql,
      "select array_agg(relname::text) as value from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')",
    );
    for (const table of tables) {
      const { error } = await stack.anon.from(table as "staff").select();
      expect([table, error?.code]).toEqual([table, "42501"]);
    }
    for (const name of new Set([...callable.authenticated, ...callable.service_role])) {
      expect([name, await codeOf(stack.anon, name)]).toEqual([name, "42501"]);
    }
    const files = stack.anon.storage.from("whatsapp-media");
    expect((await files.upload("x.txt", "x")).error).not.toBeNull();
    expect((await files.list()).data ?? []).toEqual([]);
  });

  test("an inbound message cannot be forged, a tick cannot be painted, a message cannot be taken away", async () => {
    const forged = {
      conversation_id: chats.aisyah,
      gateway: "waha",
      session: "default",
      from_me: false,
      bare_id: "F",
      type: "text",
    } as const;
    const row = {
      ...forged,
      status: "delivered",
      content: { kind: "text", preview: null },
      sent_at: new Date().toISOString(),
      ingested_via: "event",
    } as const;
    expect((await meiling.from("whatsapp_messages").insert(row)).error?.code).toBe("42501");
    expect(
      (await meiling.from("whatsapp_messages").update({ status: "read" }).eq("bare_id", `A-${AISYAH}`)).error?.code,
    ).toBe("42501");
    expect((await meiling.from("whatsapp_messages").delete().eq("bare_id", `A-${AISYAH}`)).error?.code).toBe("42501");
    const { data } = await meiling.from("whatsapp_messages").select("status").eq("bare_id", `A-${AISYAH}`);
    expect(data).toEqual([{ status: "delivered" }]);
  });

  test.each([
    { unread_count: 0 },
    { branch_id: null },
    { contact_id: null },
    { last_message_preview: "x" },
    { chat_id: "1@c.us" },
  ])("a conversation's %j is not for them to set", async (patch) => {
    const { error } = await meiling.from("whatsapp_conversations").update(patch).eq("id", chats.aisyah);
    expect(error?.code).toBe("42501");
  });

  test.each(["outbox", "leases", "whatsapp_pending_events"] as const)("%s is the server's alone", async (table) => {
    expect((await meiling.from(table).select()).error?.code).toBe("42501");
  });

  test("nobody gives themselves rights, colleagues or links", async () => {
    expect(
      (await meiling.from("staff").update({ role: "admin" }).eq("email", "meiling@kaunter.example")).error?.code,
    ).toBe("42501");
    expect(
      (await meiling.from("role_permissions").update({ can_edit: true }).eq("role", "front_desk")).error?.code,
    ).toBe("42501");
    expect((await meiling.from("contact_links").delete().neq("staff_id", chats.aisyah)).error?.code).toBe("42501");
    expect((await meiling.from("audit_log").insert({ action: "x", entity: "y" })).error?.code).toBe("42501");
  });

  test("what only the server calls, staff cannot: not even an admin", async () => {
    const aina = await gym.enter("aina");
    const servers = callable.service_role.filter((name) => !callable.authenticated.includes(name));
    expect(servers).toEqual(expect.arrayContaining(["ingest_whatsapp_events", "claim_outbox", "set_ai_flags"]));
    for (const name of servers) {
      expect([name, await codeOf(meiling, name)]).toEqual([name, "42501"]);
      expect([name, await codeOf(aina, name)]).toEqual([name, "42501"]);
    }
  });

  test("the bucket of files is the server's alone", async () => {
    const kept = stack.service.storage.from("whatsapp-media");
    expect((await kept.upload("incoming/secret.txt", "secret")).error).toBeNull();
    const files = meiling.storage.from("whatsapp-media");
    expect((await files.download("incoming/secret.txt")).error).not.toBeNull();
    expect((await files.list("incoming")).data ?? []).toEqual([]);
    expect((await files.upload("incoming/other.txt", "x")).error).not.toBeNull();
    expect((await files.createSignedUrl("incoming/secret.txt", 60)).error).not.toBeNull();
    await files.remove(["incoming/secret.txt"]);
    expect((await kept.download("incoming/secret.txt")).error).toBeNull();
  });
});
