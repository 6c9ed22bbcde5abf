import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createAuditRepository,
  createContactLinksRepository,
  createConversationsRepository,
  type DbClient,
} from "../src/index.ts";
import { type Gym, startGym } from "./support/gym.ts";
import { MEILING, NORA } from "./support/ids.ts";
import { one } from "./support/stack.ts";

let gym: Gym;
let aina: DbClient;
let links: ReturnType<typeof createContactLinksRepository>;
let siewLing: string;

beforeAll(async () => {
  gym = await startGym();
  aina = await gym.enter("aina");
  links = createContactLinksRepository(aina);
  siewLing = await contactOf(gym.chats.siewLing);
});
afterAll(() => gym.stack.stop());

const contactOf = (conversationId: string): Promise<string> =>
  one(gym.stack.sql, "select contact_id as value from whatsapp_conversations where id = $1", [conversationId]);

/** Strangers of an UltraMsg instance, one made after the other. */
async function addContacts(names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [n, name] of names.entries()) {
    const values = [name, `60990000${String(n).padStart(3, "0")}`];
    const insert =
      "insert into whatsapp_contacts (name, phone_number, source) values ($1, $2, 'instance7') returning id as value";
    ids.push(await one<string>(gym.stack.sql, insert, values));
  }
  return ids;
}

describe("the contacts an admin may link", () => {
  test("come newest first, page by page, none twice and none left out", async () => {
    const made = await addContacts(["Page A", "Page B", "Page C", "Page D", "Page E"]);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await links.list({ source: "instance7" }, cursor, 2);
      expect(page.total).toBe(5);
      seen.push(...page.contacts.map((contact) => contact.id));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(made.toReversed());
  });

  test("are found by any name they go by, and by phone in any spelling", async () => {
    for (const search of ["lim siew", "017-394 8261", "+60 17 394 8261", "0173948261", "3948261"]) {
      const { contacts, total } = await links.list({ search }, null, 10);
      expect([search, total, contacts[0]?.id]).toEqual([search, 1, siewLing]);
    }
    for (const search of ["nobody of that name", "%", "_", "\\"]) {
      expect([search, (await links.list({ search }, null, 10)).total]).toEqual([search, 0]);
    }
  });

  test("say who looks after each, since when and by whose word, and can be narrowed by it", async () => {
    const { contacts } = await links.list({ staff: NORA }, null, 10);
    expect(contacts).toHaveLength(3);
    expect(contacts[0]?.links).toMatchObject([{ staffId: NORA, role: "user", active: true, linkedBy: "Aina Rahim" }]);
    expect((await links.list({ linked: "yes" }, null, 10)).total).toBe(3);
    const unlinked = await links.list({ linked: "no" }, null, 100);
    expect(unlinked.total).toBe((await links.overview()).contacts - 3);
    expect(unlinked.contacts.every((contact) => contact.links.length === 0)).toBe(true);
  });

  test("are counted by where they came from and who looks after them", async () => {
    await gym.stack.sql.query(
      "insert into whatsapp_conversations (contact_id, gateway, session, chat_id) select id, 'ultramsg', 'instance7', '60990000000@c.us' from whatsapp_contacts where phone_number = '60990000000'",
    );
    const overview = await links.overview();
    expect(overview.linked).toBe(3);
    expect(overview.sources).toContainEqual({ source: "instance7", gateway: "ultramsg", contacts: 5 });
    expect(overview.sources.find((one) => one.source === "default")?.gateway).toBe("waha");
    // The role whose sight hangs on links stands first.
    expect(overview.staff[0]).toMatchObject({ id: NORA, role: "user", contacts: 3 });
    expect(overview.staff.every((person) => person.active)).toBe(true);
  });
});

describe("a change of links", () => {
  test("links and unlinks many at once, keeps who was first, and is written down line by line", async () => {
    const made = await addContactsFor("Bulk");
    await links.change({ contactIds: [made[0] ?? ""], link: [NORA], unlink: [] });
    expect(await links.change({ contactIds: made, link: [NORA, MEILING], unlink: [] })).toEqual({
      linked: 5,
      unlinked: 0,
    });
    expect(await links.change({ contactIds: made, link: [NORA], unlink: [MEILING] })).toEqual({
      linked: 0,
      unlinked: 3,
    });
    const lines = await createAuditRepository(aina).page(null, 9);
    expect(lines.filter((line) => line.action === "link/added")).toHaveLength(6);
    expect(lines.filter((line) => line.action === "link/removed")).toHaveLength(3);
    expect(new Set(lines.map((line) => line.actorName))).toEqual(new Set(["Aina Rahim"]));
    await links.change({ contactIds: made, link: [], unlink: [NORA] });
  });

  test("is refused whole for a contact that is gone, somebody inactive, both ways at once, and too many", async () => {
    const nobody = "00000000-0000-4000-8000-000000000000";
    const before = (await links.overview()).linked;
    const refusals = [
      [{ contactIds: [siewLing, nobody], link: [NORA], unlink: [] }, "not_found"],
      [{ contactIds: [siewLing], link: [NORA, nobody], unlink: [] }, "bad_request"],
      [{ contactIds: [siewLing], link: [NORA], unlink: [NORA] }, "bad_request"],
      [
        {
          contactIds: Array.from({ length: 501 }, (_, n) => nobody.replace(/000$/, String(n + 100).padStart(3, "0"))),
          link: [NORA],
          unlink: [],
        },
        "bad_request",
      ],
    ] as const;
    for (const [change, code] of refusals) {
      await expect(
        links.change({
          ...change,
          contactIds: [...change.contactIds],
          link: [...change.link],
          unlink: [...change.unlink],
        }),
      ).rejects.toMatchObject({ code });
    }
    expect((await links.overview()).linked).toBe(before);
  });

  test("by two admins at the same moment loses neither's", async () => {
    const made = await addContactsFor("Race");
    const other = createContactLinksRepository(await gym.enter("aina"));
    await Promise.all([
      links.change({ contactIds: made, link: [NORA], unlink: [] }),
      other.change({ contactIds: made.toReversed(), link: [MEILING], unlink: [] }),
      createConversationsRepository(aina).update(gym.chats.siewLing, { assignedStaffId: MEILING }),
    ]);
    const { contacts } = await links.list({ search: "race" }, null, 10);
    expect(contacts.map((contact) => contact.links.length)).toEqual([2, 2, 2]);
  });
});

async function addContactsFor(name: string): Promise<string[]> {
  const insert =
    "with made as (insert into whatsapp_contacts (name) select $1 || ' ' || n from generate_series(1, 3) n returning id) select array_agg(id) as value from made";
  return one<string[]>(gym.stack.sql, insert, [name]);
}
