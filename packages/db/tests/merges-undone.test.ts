import { describe, expect, test } from "vitest";
import { createConversationsRepository, createMergesRepository } from "../src/index.ts";
import { received, T0 } from "./support/events.ts";
import { FARID, MEILING, NORA } from "./support/ids.ts";
import { openDesk } from "./support/open.ts";
import { one } from "./support/stack.ts";
import { contactOf, learned, shortIds, twoStrangers } from "./support/strangers.ts";

const desk = await openDesk();
const merges = createMergesRepository(desk.admin);

const strangers = () => twoStrangers(desk);
const bareIds = (id: string) => shortIds(desk, id);

describe("undoing a merge", () => {
  test("puts back what came before, leaves what arrived since, and keeps the two apart", async () => {
    const { session, lid, phone, hidden, known } = await strangers();
    await desk.conversations.update(hidden.id, {
      tags: ["vip", "pt"],
      notes: "asked for PT",
      assignedStaffId: MEILING,
    });
    await desk.conversations.update(known.id, { tags: ["vip"], notes: "old friend" });
    await desk.stack.sql.query("insert into contact_links (staff_id, contact_id) values ($1, $2)", [
      NORA,
      contactOf(hidden),
    ]);
    await desk.ingest(session, [learned(lid, phone)]);
    const [merge] = await merges.list(contactOf(known));
    expect(merge).toMatchObject({ reason: "alias lids", mergedBy: null, addresses: [lid] });
    await desk.ingest(session, [received({ chatId: lid, bareId: `${session}-L3`, sentAtMs: T0 + 4000 })]);
    expect(await desk.conversations.find(known.id)).toMatchObject({ unreadCount: 4 });
    const cursor = await desk.feed.head();

    expect(await merges.undo(merge?.id ?? "")).toEqual({
      contactId: contactOf(hidden),
      fromContactId: contactOf(known),
    });
    expect(await desk.conversations.find(hidden.id)).toMatchObject({
      chatId: lid, name: "Hidden", tags: ["vip", "pt"], notes: "asked for PT", assignedStaffId: MEILING, unreadCount: 2,
    }); // prettier-ignore
    expect(await desk.conversations.find(known.id)).toMatchObject({
      name: "Known", tags: ["vip"], notes: "old friend", assignedStaffId: null, unreadCount: 2,
    }); // prettier-ignore
    expect(await bareIds(hidden.id)).toEqual(["L1", "L2"]);
    expect((await desk.thread(hidden.id))[0]?.reactions).toHaveLength(1);
    expect(await bareIds(known.id)).toEqual(["P1", "L3"]);
    const { items } = await desk.feed.since(cursor, 100);
    const ids = items.map(({ change }) => change.type === "conversation" && change.conversation.id);
    expect(ids).toEqual(expect.arrayContaining([hidden.id, known.id]));
    const links =
      "select array_agg(contact_id) as value from contact_links where staff_id = $1 and contact_id = any ($2)";
    expect(await one(desk.stack.sql, links, [NORA, [contactOf(hidden), contactOf(known)]])).toEqual([
      contactOf(hidden),
    ]);

    await desk.ingest(session, [
      learned(lid, phone),
      received({ chatId: lid, phone, bareId: `${session}-L4`, sentAtMs: T0 + 5000 }),
    ]);
    expect(await bareIds(hidden.id)).toEqual(["L1", "L2", "L4"]);
    expect((await merges.list(contactOf(known)))[0]).toMatchObject({ undoneBy: "Aina Rahim" });
    await expect(merges.undo(merge?.id ?? "")).rejects.toMatchObject({ code: "conflict" });

    await merges.merge(contactOf(hidden), contactOf(known), "They are one after all");
    await desk.ingest(session, [received({ chatId: lid, phone, bareId: `${session}-L5`, sentAtMs: T0 + 6000 })]);
    expect(await bareIds(known.id)).toEqual(["L1", "P1", "L2", "L3", "L4", "L5"]);
  });

  test("leaves what people changed since where they changed it", async () => {
    const { hidden, known } = await strangers();
    await desk.conversations.update(hidden.id, { notes: "hidden note", assignedStaffId: MEILING, status: "handled" });
    await desk.conversations.update(known.id, { status: "handled" });
    const merge = await merges.merge(contactOf(hidden), contactOf(known), "test");
    await desk.conversations.update(known.id, {
      notes: "written after",
      assignedStaffId: FARID,
      tags: ["urgent"],
      status: "archived",
    });
    await desk.conversations.markRead(known.id);
    await merges.undo(merge);
    expect(await desk.conversations.find(known.id)).toMatchObject({
      notes: "written after", assignedStaffId: FARID, tags: ["urgent"], status: "archived", unreadCount: 0,
    }); // prettier-ignore
    expect(await desk.conversations.find(hidden.id)).toMatchObject({
      notes: "hidden note", assignedStaffId: MEILING, status: "handled", unreadCount: 0,
    }); // prettier-ignore
  });

  test("of a chat that merely changed hands gives the number's own new messages a chat of their own", async () => {
    const { session, lid, phone, hidden, known } = await strangers();
    const other = `${session}-b`;
    await desk.ingest(other, [received({ chatId: lid, bareId: `${other}-L1` })]);
    const moved = await desk.conversation(other);
    const merge = await merges.merge(contactOf(hidden), contactOf(known), "test");
    expect((await desk.conversations.find(moved.id))?.chatId).toBe(`${phone}@c.us`);
    await desk.ingest(other, [received({ chatId: `${phone}@c.us`, bareId: `${other}-P1`, sentAtMs: T0 + 9000 })]);
    await merges.undo(merge);
    expect(await desk.conversations.find(moved.id)).toMatchObject({
      chatId: lid,
      contactId: contactOf(hidden),
      unreadCount: 1,
    });
    expect(await bareIds(moved.id)).toEqual(["L1"]);
    const own = await one<string>(
      desk.stack.sql,
      "select id as value from whatsapp_conversations where session = $1 and chat_id = $2",
      [other, `${phone}@c.us`],
    );
    expect(await bareIds(own)).toEqual(["P1"]);
    expect(await createConversationsRepository(desk.admin).find(own)).toMatchObject({
      contactId: contactOf(known),
      unreadCount: 1,
    });
  });

  test("goes backwards: a merge into a contact that was merged on waits for the later one", async () => {
    const first = await strangers();
    const second = await strangers();
    const one_ = await merges.merge(contactOf(first.hidden), contactOf(first.known), "first");
    const two = await merges.merge(contactOf(second.hidden), contactOf(first.known), "second");
    await merges.undo(one_);
    expect(await bareIds(first.hidden.id)).toEqual(["L1", "L2"]);
    await merges.undo(two);
    expect(await bareIds(second.hidden.id)).toEqual(["L1", "L2"]);
    expect(await bareIds(first.known.id)).toEqual(["P1"]);
  });
});
