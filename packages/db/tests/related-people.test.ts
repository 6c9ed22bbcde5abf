import { describe, expect, test } from "vitest";
import { createRelationsRepository } from "../src/index.ts";
import { received, T0 } from "./support/events.ts";
import { openDesk } from "./support/open.ts";

const TAN = "60162345817@c.us";
const GROUP = "120363025000000001@g.us";

const desk = await openDesk();

const relations = () => createRelationsRepository(desk.admin);
const say = (session: string, chatId: string, bareId: string, name: string | null = null) =>
  desk.ingest(session, [received({ chatId, bareId, name })]);

describe("the same person elsewhere", () => {
  test("is the other channels of the contact, with our number there", async () => {
    await desk.stack.sql.query(
      "insert into whatsapp_sessions (gateway, name, phone) values ('waha', 'kepong', '60361570000')",
    );
    await say("main", TAN, "A");
    await say("kepong", TAN, "A");
    const { id } = await desk.conversation("main");
    const other = await desk.conversation("kepong");
    expect(await relations().related(id)).toMatchObject([
      { id: other.id, session: "kepong", sameContact: true, channelPhone: "60361570000", unreadCount: 1 },
    ]);
  });

  test("is the other numbers of the member", async () => {
    const { id, memberId } = await desk.conversation("main");
    await say("second", "60120009999@c.us", "A", "Wei Ming (work)");
    const second = await desk.conversation("second");
    await desk.stack.sql.query("update whatsapp_conversations set member_id = $1 where id = $2", [memberId, second.id]);
    expect(await relations().related(id)).toContainEqual(
      expect.objectContaining({ id: second.id, phone: "60120009999", sameContact: false }),
    );
    expect((await relations().related(second.id)).map((one) => one.sameContact)).toEqual([false, false]);
  });

  test("is nobody for a stranger, however many strangers there are", async () => {
    await say("lonely", "60120008888@c.us", "A");
    expect(await relations().related((await desk.conversation("lonely")).id)).toEqual([]);
  });
});

describe("a group", () => {
  test("has those who wrote in it, the latest first, with their own chat where there is one", async () => {
    const sender = (chatId: string, name: string | null, n: number) =>
      received({
        chatId: GROUP,
        bareId: `G${String(n)}`,
        sentAtMs: T0 + n * 1000,
        sender: { chatId, phone: chatId.split("@")[0] ?? null, name },
      });
    await desk.ingest("group", [
      sender("60120001111@c.us", "Aunty Rosnah", 1),
      sender(TAN, "weiming", 2),
      sender("60120001111@c.us", null, 3),
    ]);
    const { id } = await desk.conversation("group");
    expect(await relations().participants(id, null)).toMatchObject([
      { chatId: "60120001111@c.us", name: "Aunty Rosnah", phone: "60120001111", conversationId: null },
      { chatId: TAN, name: "Tan Wei Ming / Chew Li Ann", phone: "60162345817" },
    ]);
    expect((await relations().participants(id, null))[1]?.conversationId).not.toBeNull();
    expect(await relations().related(id)).toEqual([]);
  });

  test("has all members the gateway tells of and nobody who left, a hidden number where it is known", async () => {
    await desk.stack.sql.query(
      "insert into whatsapp_identities (alias, contact_id, learned_from) select '7001@lid', contact_id, 'event' from whatsapp_identities where alias = $1",
      [TAN],
    );
    const { id } = await desk.conversation("group");
    const people = await relations().participants(id, [
      { chatId: "7001@lid", phone: null },
      { chatId: "7002@lid", phone: null },
      { chatId: "7003@lid", phone: "60120007003" },
    ]);
    expect(people).toMatchObject([
      { chatId: "7001@lid", phone: TAN.split("@")[0], name: "Tan Wei Ming / Chew Li Ann", lastAtMs: T0 + 2000 },
      { chatId: "7002@lid", phone: null, name: null, lastAtMs: null },
      { chatId: "7003@lid", phone: "60120007003", name: null, lastAtMs: null },
    ]);
  });
});
