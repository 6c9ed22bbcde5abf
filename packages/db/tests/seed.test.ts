import { normalisePhone } from "@kaunter/domain";
import { storyPeople } from "@kaunter/testing";
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { openStack } from "./support/open.ts";
import { one } from "./support/stack.ts";

const stack = await openStack({ seed: true });

const count = (text: string): Promise<number> => one(stack.sql, `select count(*)::int as value from ${text}`);

describe("the seed", () => {
  test.each(storyPeople.filter((person) => person.relation !== "unknown"))("knows $name", async (person) => {
    const table = person.relation === "member" ? "members" : "leads";
    const row = await one<{ name: string; branch: string | null; phone: string }>(
      stack.sql,
      `select jsonb_build_object('name', p.name, 'phone', p.phone, 'branch', b.name) as value
       from ${table} p left join branches b on b.id = p.branch_id where phone_digits = $1 order by p.id limit 1`,
      [person.phone],
    );
    expect(row).toMatchObject({ name: person.name, branch: person.branch });
    expect(normalisePhone(row.phone)).toBe(person.phone);
  });

  test("does not know the strangers", async () => {
    const phones = storyPeople.filter((person) => person.relation === "unknown").map((person) => person.phone);
    const known =
      "select count(*)::int as value from (select phone_digits from members union select phone_digits from leads) p where phone_digits = any ($1)";
    expect(await one(stack.sql, known, [phones])).toBe(0);
  });

  test("is a whole gym: people, packages and leads in every state, phones in every spelling, families", async () => {
    expect(await Promise.all(["members", "leads", "staff", "branches"].map(count))).toEqual([200, 60, 8, 2]);
    expect(await count("(select distinct role from staff) x")).toBe(5);
    expect(await count("(select distinct status from leads) x")).toBe(7);
    expect(await count("(select distinct app.member_status(id) from members) x")).toBe(3);
    expect(await count("member_packages where remaining_sessions <= 1")).toBeGreaterThan(10);
    expect(await count("(select phone_digits from members group by 1 having count(*) > 1) x")).toBeGreaterThan(5);
    for (const spelling of ["+60 %", "60%", "01%"])
      expect(await count(`members where phone like '${spelling}'`)).toBeGreaterThan(20);
    expect(await count("members where phone_digits is null")).toBe(0);
  });

  test("may run twice", async () => {
    await stack.sql.query(await readFile(new URL("../../../supabase/seed.sql", import.meta.url), "utf8"));
    expect(await Promise.all(["members", "auth.users", "auth.identities", "contact_links"].map(count))).toEqual([
      200, 8, 8, 3,
    ]);
  });

  test.each([
    "+60 12-345 6789",
    "60123456789",
    "0123456789",
    "012-345 6789",
    "+65 9182 7364",
    "0061 412 345 678",
    "03-6157 3829",
  ])("the database reads %s as the domain does", async (raw) => {
    expect(await one(stack.sql, "select app.phone_digits($1) as value", [raw])).toBe(normalisePhone(raw));
  });

  test("shows a family, a lead who became a member, and what the assistant did", async () => {
    const chats = await readFile(new URL("../../../supabase/seed-chats.sql", import.meta.url), "utf8");
    await stack.sql.query(chats);
    await stack.sql.query(chats);
    expect(await count("whatsapp_messages where bare_id like 'SEED%'")).toBe(5);
    expect(await count("whatsapp_messages where ai_processed")).toBe(3);
    expect(await count("whatsapp_messages where appointment_created and ai_response is not null")).toBe(1);
    const named = "select jsonb_agg(display_name order by display_name) as value from whatsapp_conversations";
    expect(await one<string[]>(stack.sql, named)).toContain("Tan Wei Ming / Chew Li Ann");
    expect(
      await count(
        "whatsapp_conversations c join leads l on l.id = c.lead_id and l.status = 'converted' and l.member_id = c.member_id",
      ),
    ).toBe(1);
    expect(await count("audit_log")).toBe(0);
  });

  test("shows tags, notes and who looks after whom, and leaves what staff changed since", async () => {
    const chats = await readFile(new URL("../../../supabase/seed-chats.sql", import.meta.url), "utf8");
    await stack.sql.query(chats);
    expect(await count("whatsapp_conversations where cardinality(tags) > 0")).toBe(15);
    expect(await count("whatsapp_conversations where assigned_staff_id is not null and notes <> ''")).toBe(3);
    expect(await count("whatsapp_conversations where is_group and tags = '{class}'")).toBe(2);
    expect(
      await count(
        "whatsapp_settings where setting_type = 'tag' and key not in (select unnest(tags) from whatsapp_conversations)",
      ),
    ).toBe(0);
    await stack.sql.query("update whatsapp_conversations set tags = '{}'");
    await stack.sql.query(chats);
    expect(await count("whatsapp_conversations where cardinality(tags) > 0")).toBe(0);
  });
});
