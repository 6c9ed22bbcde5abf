import { describe, expect, test } from "vitest";
import { createConversationsRepository, createMatchingRepository, type DbClient } from "../src/index.ts";
import { openGym } from "./support/open.ts";
import { one } from "./support/stack.ts";

const WEI_MING = "30000000-0000-4000-8000-000000000003";
const LI_ANN = "30000000-0000-4000-8000-000000000200";
const XIN_YI = "20000000-0000-4000-8000-000000000001";

const write = (chatId: string, session?: string) => gym.write(chatId, session, "Pushed");
const matching = (client: DbClient): ReturnType<typeof createMatchingRepository> => createMatchingRepository(client);
const chat = (id: string) => createConversationsRepository(aina).find(id);

const gym = await openGym();
const stack = gym.stack;
const aina = await gym.enter("aina");
const meiling = await gym.enter("meiling");
const family = await write("60162345817@c.us");

describe("a family that shares a phone", () => {
  test("is shown by all its names, and nobody is chosen", async () => {
    expect(await chat(family)).toMatchObject({ name: "Tan Wei Ming / Chew Li Ann", badge: { type: "member" } });
    expect(await matching(meiling).candidates(family)).toEqual([
      expect.objectContaining({ type: "member", id: WEI_MING, branchName: "Kota Damansara", chosen: false }),
      expect.objectContaining({ type: "member", id: LI_ANN, name: "Chew Li Ann", chosen: false }),
    ]);
    const found = await createConversationsRepository(meiling).list({ type: "all", search: "li ann" }, null, 5);
    expect(found.conversations.map((row) => row.id)).toEqual([family]);
  });

  test("is one of them once staff chose, on every channel, and stays so when the CRM changes", async () => {
    const other = await write("60162345817@c.us", "second");
    expect(await matching(meiling).choose(family, { memberId: LI_ANN })).toMatchObject({
      name: "Chew Li Ann",
      memberId: LI_ANN,
    });
    expect(await chat(other)).toMatchObject({ memberId: LI_ANN });
    await stack.sql.query("update members set name = 'Tan Wei Ming (KD)' where id = $1", [WEI_MING]);
    await write("60162345817@c.us", "third");
    expect(await chat(family)).toMatchObject({ name: "Chew Li Ann", memberId: LI_ANN });
    expect((await matching(meiling).candidates(family)).map((one) => one.chosen)).toEqual([false, true]);
    await stack.sql.query("update members set name = 'Tan Wei Ming' where id = $1", [WEI_MING]);
  });

  test("goes back to its number when the choice is undone", async () => {
    expect(await matching(meiling).undoChoice(family)).toMatchObject({ name: "Tan Wei Ming / Chew Li Ann" });
    expect((await matching(meiling).candidates(family)).map((one) => one.chosen)).toEqual([false, false]);
  });

  test("of two gyms belongs to the branch of the session", async () => {
    const id = await write("60111234001@c.us", "two-gyms");
    await stack.sql.query(
      `insert into members (name, phone, branch_id) select 'One of ' || name, '011-1234 001', id from branches`,
    );
    expect(await chat(id)).toMatchObject({ branchId: null, badge: { type: "member" } });
    expect(await matching(meiling).candidates(id)).toHaveLength(2);
  });
});

describe("saying by hand who writes", () => {
  test("nobody is remembered: a member of that number changes nothing", async () => {
    const id = await write("60111234002@c.us");
    await stack.sql.query("insert into members (name, phone) values ('Amy', '0111234002')");
    expect(await chat(id)).toMatchObject({ name: "Amy" });
    expect(await matching(aina).choose(id, "nobody")).toMatchObject({ name: "Pushed", badge: { type: "unknown" } });
    await stack.sql.query("update members set name = 'Amy B' where name = 'Amy'");
    expect(await chat(id)).toMatchObject({ name: "Pushed", memberId: null });
    expect((await matching(aina).candidates(id)).map((one) => [one.name, one.chosen])).toEqual([["Amy B", false]]);
    expect(await matching(aina).undoChoice(id)).toMatchObject({ name: "Amy B" });
  });

  test("a lead with another number, which stands for its member once it converted", async () => {
    const id = await write("60111234003@c.us");
    expect(await matching(meiling).choose(id, { leadId: XIN_YI })).toMatchObject({
      name: "Teh Xin Yi",
      badge: { type: "lead" },
    });
    await stack.sql.query("insert into members (id, name) values (gen_random_uuid(), 'Teh Xin Yi, member')");
    await stack.sql.query(
      "update leads set status = 'converted', member_id = (select id from members where name = 'Teh Xin Yi, member') where id = $1",
      [XIN_YI],
    );
    expect(await chat(id)).toMatchObject({ name: "Teh Xin Yi, member", badge: { type: "member" } });
  });

  test("somebody struck from the CRM is no choice any more", async () => {
    const id = await write("60111234004@c.us");
    await stack.sql.query("insert into leads (name, phone) values ('Ben', '+60 11-1234 004')");
    const gone = await one<string>(stack.sql, "insert into members (name) values ('Gone') returning id as value");
    expect(await matching(aina).choose(id, { memberId: gone })).toMatchObject({ name: "Gone" });
    await stack.sql.query("delete from members where id = $1", [gone]);
    expect(await chat(id)).toMatchObject({ name: "Ben", badge: { type: "lead" } });
  });

  test("needs the right to edit, sight of the conversation, and sight of the person", async () => {
    const hafiz = matching(await gym.enter("hafiz"));
    const kepong = "30000000-0000-4000-8000-000000000004";
    await expect(hafiz.choose(family, "nobody")).rejects.toMatchObject({ code: "forbidden" });
    await expect(hafiz.undoChoice(family)).rejects.toMatchObject({ code: "forbidden" });
    await expect(matching(meiling).choose(gym.chats.siewLing, "nobody")).rejects.toMatchObject({ code: "not_found" });
    await expect(matching(meiling).choose(family, { memberId: kepong })).rejects.toMatchObject({ code: "not_found" });
    expect(await matching(meiling).candidates(gym.chats.siewLing)).toEqual([]);
    const group = await write("120363000000000009@g.us");
    await expect(matching(aina).choose(group, "nobody")).rejects.toMatchObject({ code: "bad_request" });
    const both = { conversation_id: family, member_id: WEI_MING, lead_id: XIN_YI };
    expect((await meiling.rpc("link_person", both)).error?.code).toBe("22023");
  });

  test("is written down with who it was before", async () => {
    await matching(meiling).choose(family, { memberId: WEI_MING });
    const last = "select to_jsonb(a) as value from audit_log a where action = 'person/linked' order by at desc limit 1";
    expect(await one(stack.sql, last)).toMatchObject({
      entity: "conversation",
      entity_id: family,
      actor_staff_id: "50000000-0000-4000-8000-000000000004",
      details: { member_id: WEI_MING, was: { by_hand: false } },
    });
    await matching(meiling).undoChoice(family);
  });
});
