import type { Change } from "@kaunter/domain";
import { describe, expect, test } from "vitest";
import { createFeedRepository, type DbClient } from "../src/index.ts";
import { openGym } from "./support/open.ts";
import { one } from "./support/stack.ts";

const gym = await openGym();
const meiling = await gym.enter("meiling");
const siti = await gym.enter("siti");

const branch = (name: string): Promise<string> =>
  one(gym.stack.sql, "select id as value from branches where name = $1", [name]);

async function moveTo(name: string): Promise<void> {
  const id = await branch(name);
  await gym.stack.sql.query("update whatsapp_conversations set branch_id = $1 where id = $2", [id, gym.chats.aisyah]);
}

const said = (changes: readonly Change[]): string[] =>
  changes.flatMap((change) => {
    if (change.type === "removed") return [`removed ${change.removed.id}`];
    return change.type === "conversation" ? [`conversation ${change.conversation.id}`] : [];
  });

async function heardBy(client: DbClient, cursor: string): Promise<string[]> {
  return said((await createFeedRepository(client).page(cursor, 100)).changes);
}

describe("a conversation that moves to another branch", () => {
  test("is taken from those who saw it, however late they ask, and shown to those who see it now", async () => {
    const [hers, theirs] = [await createFeedRepository(meiling).head(), await createFeedRepository(siti).head()];
    await moveTo("Kepong");
    expect(await heardBy(meiling, hers)).toEqual([`removed ${gym.chats.aisyah}`]);
    expect(await heardBy(siti, theirs)).toEqual([`conversation ${gym.chats.aisyah}`]);
    await moveTo("Kota Damansara");
    expect(await heardBy(meiling, hers)).toEqual([`conversation ${gym.chats.aisyah}`]);
    expect(await heardBy(siti, theirs)).toEqual([`removed ${gym.chats.aisyah}`]);
  });

  test("says to the server's tail where it was and where it is, so that it can tell whom to tell", async () => {
    const feed = createFeedRepository(gym.stack.service);
    const cursor = await feed.head();
    await moveTo("Kepong");
    const { items } = await feed.since(cursor, 10);
    const left = items.find((item) => item.change.type === "removed");
    expect([left?.visible?.branchId, left?.unless?.branchId]).toEqual([
      await branch("Kota Damansara"),
      await branch("Kepong"),
    ]);
    await moveTo("Kota Damansara");
  });

  test("leaves nobody's sight while it is only being made", async () => {
    const before = await one<number>(gym.stack.sql, "select count(*)::int as value from whatsapp_removals where hides");
    await gym.stack.service.rpc("ingest_whatsapp_events", {
      gateway: "waha",
      session: "made",
      via: "event",
      events: [
        {
          type: "message/received",
          message: {
            chatId: "60123456789@c.us",
            phone: "60123456789",
            fromMe: false,
            isGroup: false,
            name: null,
            bareId: "MADE",
            fullId: "MADE",
            sentAtMs: 1,
            body: "hi",
            sender: null,
            content: { kind: "text", preview: null },
            status: "delivered",
            quotedBareId: null,
            forwarded: false,
            aliases: [],
          },
        },
      ],
    } as never);
    expect(await one(gym.stack.sql, "select count(*)::int as value from whatsapp_removals where hides")).toBe(before);
  });
});

describe("a person whose access changed", () => {
  test("starts over, even when nobody told the browser: the old cursor is of another life", async () => {
    const feed = createFeedRepository(meiling);
    const cursor = await feed.head();
    expect((await feed.page(cursor, 10)).reset).toBe(false);
    await gym.stack.sql.query("update staff set access_version = access_version + 1 where name like 'Mei%'");
    const page = await feed.page(cursor, 10);
    expect(page).toMatchObject({ reset: true, changes: [] });
    expect((await feed.page(page.cursor, 10)).reset).toBe(false);
  });

  test("never goes on from a colleague's cursor", async () => {
    const cursor = await createFeedRepository(siti).head();
    expect((await createFeedRepository(meiling).page(cursor, 10)).reset).toBe(true);
  });
});

describe("whose chat an address is", () => {
  test("finds it by its own address, and nothing for a stranger", async () => {
    const feed = createFeedRepository(gym.stack.service);
    const found = await feed.findChat("waha", "default", "60123456789@c.us");
    expect(found).toMatchObject({ chatId: "60123456789@c.us", visible: { branchId: await branch("Kota Damansara") } });
    expect(await feed.findChat("waha", "default", "60999999999@c.us")).toBeNull();
  });

  test("finds it by a hidden id that was learned", async () => {
    const events = [
      { type: "aliases/learned", aliases: [{ alias: "77@lid", phone: "60123456789", learnedFrom: "lids" }] },
    ];
    await gym.stack.service.rpc("ingest_whatsapp_events", {
      gateway: "waha",
      session: "default",
      via: "event",
      events: events as never,
    });
    const found = await createFeedRepository(gym.stack.service).findChat("waha", "default", "77@lid");
    expect(found?.chatId).toBe("60123456789@c.us");
  });
});
