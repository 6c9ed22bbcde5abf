import { normalisePhone } from "@kaunter/domain";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createConversationsRepository, createMatchingRepository, type DbClient } from "../src/index.ts";
import { received } from "./support/events.ts";
import { type Gym, startGym } from "./support/gym.ts";
import { one, type Stack } from "./support/stack.ts";

const WEI_MING = "30000000-0000-4000-8000-000000000003";
const LI_ANN = "30000000-0000-4000-8000-000000000200";
const XIN_YI = "20000000-0000-4000-8000-000000000001";

let gym: Gym;
let stack: Stack;
let aina: DbClient;
let meiling: DbClient;
let family: string;

async function write(chatId: string, session = "default"): Promise<string> {
  const args = { gateway: "waha", session, via: "event" };
  const events = [received({ chatId, bareId: `W-${session}-${chatId}`, name: "Pushed" })] as never;
  const { data } = await stack.service.rpc("ingest_whatsapp_events", { ...args, events });
  return (data as [{ conversation_id: string }])[0].conversation_id;
}
const matching = (client: DbClient): ReturnType<typeof createMatchingRepository> => createMatchingRepository(client);
const chat = (id: string) => createConversationsRepository(aina).find(id);

beforeAll(async () => {
  gym = await startGym();
  stack = gym.stack;
  [aina, meiling] = [await gym.enter("aina"), await gym.enter("meiling")];
  family = await write("60162345817@c.us");
});
afterAll(() => stack.stop());

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

describe("matching follows the CRM", () => {
  test("a member, a lead, a new phone and a deletion each show at once; members before leads", async () => {
    const id = await write("6591827364@c.us");
    const name = async () => (await chat(id))?.name;
    const run = (text: string) => stack.sql.query(text);
    expect(await name()).toBe("Pushed");
    await run("insert into leads (name, phone) values ('Lead', '+65 9182 7364')");
    expect(await name()).toBe("Lead");
    await run("insert into members (name, phone) values ('Member', '0065 9182-7364')");
    expect(await name()).toBe("Member");
    await run("update members set phone = '012-999 0000' where name = 'Member'");
    expect(await name()).toBe("Lead");
    await run(
      "update leads set status = 'converted', member_id = (select id from members where name = 'Member') where name = 'Lead'",
    );
    expect(await chat(id)).toMatchObject({ name: "Member", badge: { type: "member" } });
    expect(await matching(aina).candidates(id)).toMatchObject([{ type: "member", name: "Member", chosen: true }]);
    await run("delete from members where name = 'Member'");
    expect(await chat(id)).toMatchObject({ name: "Lead", badge: { type: "lead", status: "converted" } });
    await run("delete from leads where name = 'Lead'");
    expect(await name()).toBe("Pushed");
  });

  test("a session that changes gyms takes along those nothing else is known of", async () => {
    const [stranger, member] = [await write("60111234009@c.us", "moving"), await write("60173948261@c.us", "moving")];
    const kepong = await one<string>(stack.sql, "select id as value from branches where name = 'Kepong'");
    const kd = await one<string>(stack.sql, "select id as value from branches where name = 'Kota Damansara'");
    expect(await createConversationsRepository(meiling).find(stranger)).not.toBeNull();
    await stack.sql.query("insert into whatsapp_sessions (gateway, name, branch_id) values ('waha', 'moving', $1)", [
      kepong,
    ]);
    expect(await chat(stranger)).toMatchObject({ branchId: kepong });
    expect(await createConversationsRepository(meiling).find(stranger)).toBeNull();
    await stack.sql.query("update whatsapp_sessions set branch_id = $1 where name = 'moving'", [kd]);
    expect([(await chat(stranger))?.branchId, (await chat(member))?.branchId]).toEqual([kd, kepong]);
  });

  test("the database and libphonenumber read every spelling a counter writes as the same digits", async () => {
    const mobile = fc.tuple(
      fc.constantFrom("12", "13", "16", "17", "19", "3", "4"),
      fc.integer({ min: 2_000_000, max: 9_999_999 }),
    );
    const spelled = mobile.chain(([area, rest]) => {
      const [a, b] = [String(rest).slice(0, 3), String(rest).slice(3)];
      return fc.constantFrom(
        `+60${area}${a}${b}`, `60${area}${a}${b}`, `0${area}${a}${b}`, `0${area}-${a} ${b}`, `+60 ${area}-${a} ${b}`, `0060${area}${a}${b}`,
        `+65 9${b}${a}`, `+62 8${area}${a}${b}`, `+44 7${b}${a}12`, `+86 138${a}${b}1`,
      ); // prettier-ignore
    });
    const samples = fc.sample(spelled, 500);
    const read = await one<(string | null)[]>(
      stack.sql,
      "select array_agg(app.phone_digits(s) order by n) as value from unnest($1::text[]) with ordinality u (s, n)",
      [samples],
    );
    expect(read).toEqual(samples.map(normalisePhone));
  });
});

describe("searching people", () => {
  const names = async (client: DbClient, query: string, limit = 20) =>
    (await matching(client).search(query, limit)).map((one) => one.name);

  test("finds by every word of a name and by a phone in any spelling, with its conversation", async () => {
    for (const query of [
      "nurul aisyah",
      "RAHMAN nurul",
      "+60 12-345 6789",
      "012 345 6789",
      "0060123456789",
      "3456789",
    ]) {
      expect([query, await matching(meiling).search(query, 5)]).toEqual([
        query,
        [
          expect.objectContaining({
            type: "member",
            name: "Nurul Aisyah Rahman",
            phone: "60123456789",
            branchName: "Kota Damansara",
            conversationId: gym.chats.aisyah,
          }),
        ],
      ]);
    }
    expect(await matching(meiling).search("shalini", 5)).toMatchObject([{ type: "lead", conversationId: null }]);
  });

  test("takes odd input for what it is", async () => {
    for (const query of ["", "   ", "%", "_", "'", "\\", "😀", "x".repeat(500), "+", "(-)"]) {
      expect([query, await names(aina, query)]).toEqual([query, []]);
    }
    expect(await names(aina, "a", 3)).toHaveLength(3);
  });

  test("shows nobody of another branch, and a linked-only person only theirs", async () => {
    expect(await names(aina, "Lim Siew Ling")).toEqual(["Lim Siew Ling"]);
    expect(await names(meiling, "Lim Siew Ling")).toEqual([]);
    const nora = await gym.enter("nora");
    expect(await names(nora, "a")).toEqual(
      ["Nurul Aisyah Rahman", "Ooi Mei Yee", "Tan Wei Ming"].filter((n) => /a/i.test(n)),
    );
    expect(await names(nora, "Shalini")).toEqual([]);
  });
});
