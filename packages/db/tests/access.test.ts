import { describe, expect, test } from "vitest";
import { createAccessRepository, createConversationsRepository, createMessagesRepository } from "../src/index.ts";
import { FARID } from "./support/ids.ts";
import { openGym } from "./support/open.ts";
import { one, PASSWORD } from "./support/stack.ts";

const gym = await openGym();
const { stack, chats } = gym;
const meiling = await gym.enter("meiling");

describe("signing in", () => {
  test("the first confirmed login binds the staff row by email", async () => {
    const siti = await stack.signIn("siti@kaunter.example");
    expect(
      await one(stack.sql, "select auth_user_id as value from staff where email = 'siti@kaunter.example'"),
    ).toBeNull();
    const before = await createConversationsRepository(siti).list({ type: "all" }, null, 10);
    expect(before.total).toBe(0);
    const access = await createAccessRepository(siti).mine();
    expect(access).toMatchObject({ name: "Siti Zubaidah", role: "front_desk", active: true });
    const after = await createConversationsRepository(siti).list({ type: "all" }, null, 10);
    expect(after.conversations.map((row) => row.id)).toEqual([chats.siewLing]);
  });

  test("an auth user who is not staff has no access", async () => {
    const { error } = await stack.service.auth.admin.createUser({
      email: "guest@kaunter.example",
      password: PASSWORD,
      email_confirm: true,
    });
    expect(error).toBeNull();
    const guest = await stack.signIn("guest@kaunter.example");
    expect(await createAccessRepository(guest).mine()).toBeNull();
    for (const table of [
      "whatsapp_conversations",
      "whatsapp_messages",
      "members",
      "leads",
      "staff",
      "branches",
    ] as const) {
      const { data, error: refused } = await guest.from(table).select();
      expect([table, refused, data]).toEqual([table, null, []]);
    }
  });

  test("a second login of an address that is bound already takes nobody's place", async () => {
    await stack.sql.query(
      "insert into auth.users (id, email, email_confirmed_at, is_sso_user) values ('d0000000-0000-4000-8000-00000000000e', 'Meiling@kaunter.example', now(), true)",
    );
    const client = await stack.sql.connect();
    await client.query("begin");
    await client.query(`set local request.jwt.claims = '{"sub": "d0000000-0000-4000-8000-00000000000e"}'`);
    expect(await one(client, "select my_access() as value")).toBeNull();
    await client.query("rollback");
    client.release();
    expect((await createAccessRepository(meiling).mine())?.name).toBe("Mei Ling");
  });

  test("a colleague without a login is still there to be assigned", async () => {
    await stack.sql.query(
      "insert into staff (email, name, role) values ('nologin@kaunter.example', 'No Login', 'user')",
    );
    const [colleague] = (await meiling.from("view_5_3_staff").select("id").eq("name", "No Login")).data ?? [];
    await createConversationsRepository(meiling).update(chats.aisyah, { assignedStaffId: colleague?.id ?? "" });
    expect((await createConversationsRepository(meiling).find(chats.aisyah))?.assignedStaffName).toBe("No Login");
    await createConversationsRepository(meiling).update(chats.aisyah, { assignedStaffId: null });
    await stack.sql.query("delete from staff where name = 'No Login'");
  });

  test("an unconfirmed email binds nobody", async () => {
    await stack.sql.query("insert into staff (email, name, role) values ('new@kaunter.example', 'New', 'front_desk')");
    await stack.sql.query(
      "insert into auth.users (id, email) values ('d0000000-0000-4000-8000-00000000000f', 'new@kaunter.example')",
    );
    const client = await stack.sql.connect();
    await client.query("begin");
    await client.query(`set local request.jwt.claims = '{"sub": "d0000000-0000-4000-8000-00000000000f"}'`);
    expect(await one(client, "select my_access() as value")).toBeNull();
    await client.query("rollback");
    client.release();
  });
});

describe("what staff may do", () => {
  test("the desk tags, notes and assigns the conversations it sees, and no other", async () => {
    const mine = createConversationsRepository(meiling);
    await mine.update(chats.aisyah, { tags: ["vip"], notes: "Likes mornings", status: "handled" });
    expect(await mine.find(chats.aisyah)).toMatchObject({ tags: ["vip"], notes: "Likes mornings", status: "handled" });
    await expect(mine.update(chats.siewLing, { notes: "x" })).rejects.toMatchObject({ code: "not_found" });
    expect(await mine.find(chats.siewLing)).toBeNull();
  });

  test("a trainer reads but neither tags, nor sends, nor clears the badge", async () => {
    const hafiz = await gym.enter("hafiz");
    const conversations = createConversationsRepository(hafiz);
    const seen = await conversations.find(chats.aisyah);
    expect(seen?.unreadCount).toBe(1);
    await expect(conversations.update(chats.aisyah, { notes: "x" })).rejects.toMatchObject({ code: "not_found" });
    await expect(conversations.markRead(chats.aisyah)).rejects.toMatchObject({ code: "forbidden" });
    await expect(conversations.removeTag("vip")).rejects.toMatchObject({ code: "forbidden" });
    const request = { clientId: crypto.randomUUID(), to: { conversationId: chats.aisyah }, body: "Hi" };
    await expect(createMessagesRepository(hafiz).queue(request)).rejects.toMatchObject({ code: "forbidden" });
    expect(
      (await hafiz.from("whatsapp_settings").insert({ setting_type: "tag", key: "x", name: "X", color: "red" })).error
        ?.code,
    ).toBe("42501");
    expect((await conversations.find(chats.aisyah))?.unreadCount).toBe(1);
  });

  test("a linked-only person sees only their people, and assigning links them", async () => {
    const nora = await gym.enter("nora");
    const access = createAccessRepository(nora);
    const before = await access.mine();
    expect(before?.linkedContactIds).toHaveLength(3);
    const list = createConversationsRepository(nora);
    expect((await list.list({ type: "all" }, null, 10)).conversations.map((row) => row.id)).toEqual([chats.aisyah]);
    expect((await list.list({ type: "all", search: "Siew" }, null, 10)).total).toBe(0);
    expect((await nora.from("members").select("name")).data?.map((row) => row.name).sort()).toEqual([
      "Nurul Aisyah Rahman",
      "Ooi Mei Yee",
      "Tan Wei Ming",
    ]);
    const aina = await gym.enter("aina");
    await createConversationsRepository(aina).update(chats.siewLing, { assignedStaffId: before?.staffId ?? "" });
    expect((await list.find(chats.siewLing))?.assignedStaffName).toBe("Nora Wong");
    expect((await access.mine())?.version).toBeGreaterThan(before?.version ?? 0);
  });

  test("deactivation, a new branch, an override and a role default each raise the access version", async () => {
    const version = (): Promise<number> =>
      one(stack.sql, "select access_version::int as value from staff where email = 'farid@kaunter.example'");
    const start = await version();
    await stack.sql.query("update staff set branch_id = null where id = $1", [FARID]);
    await stack.sql.query("update staff_permissions set can_edit = false where staff_id = $1", [FARID]);
    await stack.sql.query("update role_permissions set can_edit = true where role = 'manager' and module = 'staff'");
    await stack.sql.query("update staff set status = 'inactive' where id = $1", [FARID]);
    expect(await version()).toBe(start + 4);
    await stack.sql.query("update staff set name = 'Farid H.' where id = $1", [FARID]);
    expect(await version()).toBe(start + 4);
    await stack.sql.query("delete from staff_permissions where staff_id = $1", [FARID]);
    const link =
      "insert into contact_links (staff_id, contact_id) select $1, id from whatsapp_contacts where phone_number = '60123456789'";
    await stack.sql.query(link, [FARID]);
    await stack.sql.query("delete from contact_links where staff_id = $1", [FARID]);
    await stack.sql.query("update role_permissions set can_edit = false where role = 'trainer' and module = 'chats'");
    expect(await version()).toBe(start + 7);
  });

  test("removing a tag takes it off hidden conversations too, and is written down", async () => {
    await stack.sql.query("update whatsapp_conversations set tags = '{vip,pt}' where id = $1", [chats.siewLing]);
    expect(await createConversationsRepository(meiling).removeTag("vip")).toBe(2);
    expect(
      await one(stack.sql, "select tags as value from whatsapp_conversations where id = $1", [chats.siewLing]),
    ).toEqual(["pt"]);
    const written = "select to_jsonb(a) as value from audit_log a where action = 'tag/removed'";
    expect(await one(stack.sql, written)).toMatchObject({
      entity_id: "vip",
      details: { conversations: 2 },
      actor_staff_id: "50000000-0000-4000-8000-000000000004",
    });
  });
});
