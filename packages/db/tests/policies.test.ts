import { describe, expect, test } from "vitest";
import type { Database, DbClient } from "../src/index.ts";
import { AISYAH, SIEW_LING } from "./support/gym.ts";
import { openGym } from "./support/open.ts";
import { PASSWORD } from "./support/stack.ts";

/** An admin; the desk of Kota Damansara; a person linked to Aisyah; staff without chats; a login that is not staff. */
const PEOPLE = ["aina", "meiling", "nora", "blind", "guest"] as const;

const clients = new Map<string, DbClient>();

/** Two of everything: one of a chat the desk sees, one of a chat it does not. */
const FIXTURES = `
  insert into staff (email, name, role) values ('blind@kaunter.example', 'Blind', 'front_desk');
  insert into staff_permissions select id, 'chats', false, null from staff where name = 'Blind';
  insert into whatsapp_sessions (gateway, name) values ('waha', 'default');
  insert into whatsapp_identities (alias, contact_id, learned_from)
    select 'lid-' || phone_number || '@lid', id, 'event' from whatsapp_contacts where phone_number in ('60123456789', '60173948261');
  insert into whatsapp_reactions (message_id, sender_id, from_me, emoji, reacted_at) select id, 'x', false, '👍', now() from whatsapp_messages;
  insert into whatsapp_poll_votes (message_id, voter_id, options, voted_at) select id, 'x', '{a}', now() from whatsapp_messages;
  insert into whatsapp_removals (entity, entity_id, contact_id, branch_id, is_group)
    select 'conversation', id, contact_id, branch_id, is_group from whatsapp_conversations;
  insert into whatsapp_events_unsupported (gateway, session, name, reason, digest) values ('waha', 'default', 'x', 'y', 'z');
  insert into audit_log (action, entity) values ('x', 'y');`;

const gym = await openGym();
await gym.stack.sql.query(FIXTURES);
for (const name of ["blind", "guest"]) {
  await gym.stack.service.auth.admin.createUser({
    email: `${name}@kaunter.example`,
    password: PASSWORD,
    email_confirm: true,
  });
}
for (const name of [...PEOPLE, "hafiz"]) clients.set(name, await gym.enter(name));

const as = (name: string): DbClient => {
  const client = clients.get(name);
  if (!client) throw new Error(`nobody called ${name}`);
  return client;
};
const MEMBERS = [1, 4].map((n) => `30000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
const LEADS = [1, 2].map((n) => `20000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
const PHONES = [AISYAH, SIEW_LING].map((chatId) => chatId.replace("@c.us", ""));

type Public = Database["public"];
type Table = keyof Public["Tables"] | keyof Public["Views"];

describe("how many rows each kind of person reads", () => {
  test.each<[Table, number[], [string, string[]]?]>([
    ["branches", [2, 2, 2, 2, 0]],
    ["staff", [9, 9, 9, 9, 0]],
    ["view_5_3_staff", [9, 9, 9, 9, 0]],
    ["role_permissions", [10, 10, 10, 10, 0]],
    ["staff_permissions", [3, 0, 0, 1, 0]],
    ["packages", [5, 5, 5, 0, 0]],
    ["members", [2, 1, 1, 0, 0], ["id", MEMBERS]],
    ["view_2_member", [2, 1, 1, 0, 0], ["id", MEMBERS]],
    ["member_packages", [2, 1, 1, 0, 0], ["member_id", MEMBERS]],
    ["view_4_1_2_member_package", [2, 1, 1, 0, 0], ["member_id", MEMBERS]],
    ["leads", [2, 1, 0, 0, 0], ["id", LEADS]],
    ["whatsapp_sessions", [1, 1, 1, 0, 0]],
    ["whatsapp_contacts", [2, 1, 1, 0, 0], ["phone_number", PHONES]],
    ["whatsapp_identities", [2, 1, 1, 0, 0], ["alias", PHONES.map((phone) => `lid-${phone}@lid`)]],
    ["whatsapp_conversations", [2, 1, 1, 0, 0]],
    ["whatsapp_messages", [2, 1, 1, 0, 0]],
    ["whatsapp_reactions", [2, 1, 1, 0, 0]],
    ["whatsapp_poll_votes", [2, 1, 1, 0, 0]],
    ["whatsapp_removals", [2, 1, 1, 0, 0]],
    ["whatsapp_settings", [11, 11, 11, 0, 0]],
    ["whatsapp_events_unsupported", [1, 0, 0, 0, 0]],
    ["contact_links", [3, 0, 3, 0, 0]],
    ["audit_log", [1, 0, 0, 0, 0], ["action", ["x"]]],
    ["view_audit", [1, 0, 0, 0, 0], ["action", ["x"]]],
  ])("%s: %j", async (table, expected, only) => {
    const counts = PEOPLE.map(async (name) => {
      const query = as(name)
        .from(table as "staff")
        .select("*", { count: "exact", head: true });
      const { count, error } = await (only ? query.in(only[0] as "id", only[1]) : query);
      expect(error).toBeNull();
      return count;
    });
    expect(await Promise.all(counts)).toEqual(expected);
  });
});

describe("tags and settings", () => {
  const tag = { setting_type: "tag", key: "new", name: "New", color: "red" };

  test("are added, changed and removed by those who may edit chats", async () => {
    const settings = as("meiling").from("whatsapp_settings");
    expect((await settings.insert(tag)).error).toBeNull();
    expect((await settings.update({ name: "Newer" }).eq("key", "new").select("name")).data).toEqual([
      { name: "Newer" },
    ]);
    expect((await settings.delete().eq("key", "new").select("key")).data).toEqual([{ key: "new" }]);
  });

  test("are only read by those who may not", async () => {
    const settings = as("hafiz").from("whatsapp_settings");
    expect((await settings.insert(tag)).error?.code).toBe("42501");
    expect((await settings.update({ name: "Mine" }).eq("key", "vip").select("name")).data).toEqual([]);
    expect((await settings.delete().eq("key", "vip").select("key")).data).toEqual([]);
    expect((await as("aina").from("whatsapp_settings").select("name").eq("key", "vip")).data).toEqual([
      { name: "VIP" },
    ]);
  });
});
