import { normalisePhone } from "@kaunter/domain";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createConversationsRepository, createMatchingRepository, type DbClient } from "../src/index.ts";
import { openGym } from "./support/open.ts";
import { one } from "./support/stack.ts";

const write = (chatId: string, session?: string) => gym.write(chatId, session, "Pushed");
const matching = (client: DbClient): ReturnType<typeof createMatchingRepository> => createMatchingRepository(client);
const chat = (id: string) => createConversationsRepository(aina).find(id);

const gym = await openGym();
const stack = gym.stack;
const aina = await gym.enter("aina");
const meiling = await gym.enter("meiling");

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
