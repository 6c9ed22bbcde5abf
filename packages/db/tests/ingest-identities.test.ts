import type { GatewayEvent } from "@kaunter/domain";
import { describe, expect, test } from "vitest";
import { received, T0 } from "./support/events.ts";
import { MEILING } from "./support/ids.ts";
import { openDesk } from "./support/open.ts";
import { one } from "./support/stack.ts";

const desk = await openDesk();

describe("a hidden number", () => {
  const lid = "127436859201347@lid";
  const phone = "60123456789";

  test("that proves to be known joins that conversation: messages, unread, tags, notes, assignee", async () => {
    await desk.ingest("merge", [received({ chatId: lid, bareId: "L1", name: "Aisyah" })]);
    const hidden = await desk.conversation("merge");
    expect(hidden).toMatchObject({ name: "Aisyah", phone: null, badge: { type: "unknown" } });
    const assignedStaffId = MEILING;
    await desk.conversations.update(hidden.id, { tags: ["trial"], notes: "from lid", assignedStaffId });
    await desk.ingest("merge", [received({ chatId: `${phone}@c.us`, bareId: "P1", sentAtMs: T0 + 1000 })]);
    const cursor = await desk.feed.head();
    await desk.ingest("merge", [{ type: "aliases/learned", aliases: [{ alias: lid, phone, learnedFrom: "lids" }] }]);
    const chat = await desk.conversation("merge");
    expect(chat).toMatchObject({
      name: "Nurul Aisyah Rahman",
      chatId: `${phone}@c.us`,
      unreadCount: 2,
      tags: ["trial"],
      notes: "from lid",
      assignedStaffId,
    });
    expect((await desk.thread(chat.id)).map((row) => row.bareId)).toEqual(["L1", "P1"]);
    const { items } = await desk.feed.since(cursor, 100);
    expect(items).toContainEqual(
      expect.objectContaining({
        change: expect.objectContaining({
          type: "removed",
          removed: { entity: "conversation", id: hidden.id, replacedBy: chat.id },
        }) as object,
      }),
    );
    await desk.ingest("merge", [received({ chatId: lid, bareId: "L2", sentAtMs: T0 + 2000 })]);
    expect((await desk.conversation("merge")).unreadCount).toBe(3);
  });

  test("whose phone nobody wrote from yet simply gets its number", async () => {
    await desk.ingest("named", [received({ chatId: "98172635410926@lid", bareId: "L1" })]);
    const before = await desk.conversation("named");
    const event = received({ chatId: "98172635410926@lid", phone: "60162345817", bareId: "L2", sentAtMs: T0 + 1 });
    await desk.ingest("named", [event]);
    expect(await desk.conversation("named")).toMatchObject({
      id: before.id,
      name: "Tan Wei Ming / Chew Li Ann",
      chatId: "60162345817@c.us",
      unreadCount: 2,
    });
  });

  test("two different phones are never merged by an alias that moved", async () => {
    const alias = "555000@lid";
    const learn = (digits: string): GatewayEvent => ({
      type: "aliases/learned",
      aliases: [{ alias, phone: digits, learnedFrom: "event" }],
    });
    await desk.ingest("moved", [received({ chatId: "60120000021@c.us", bareId: "A" }), learn("60120000021")]);
    await desk.ingest("moved", [received({ chatId: "60120000022@c.us", bareId: "B" }), learn("60120000022")]);
    await desk.ingest("moved", [received({ chatId: alias, bareId: "C" })]);
    const phones =
      "select array_agg(phone_number || ':' || unread_count order by phone_number) as value from whatsapp_conversations where session = 'moved'";
    expect(await one(desk.stack.sql, phones)).toEqual(["60120000021:1", "60120000022:2"]);
  });
});
