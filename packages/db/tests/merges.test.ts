import { describe, expect, test } from "vitest";
import { createMergesRepository, type DbClient } from "../src/index.ts";
import { MEILING, NORA } from "./support/ids.ts";
import { openDesk } from "./support/open.ts";
import { one } from "./support/stack.ts";
import { contactOf, twoStrangers } from "./support/strangers.ts";

const desk = await openDesk();
const merges = createMergesRepository(desk.admin);

const strangers = () => twoStrangers(desk);

describe("merging a hidden number with a known one", () => {
  test("joins messages, reactions, unread, tags, notes, assignee and links, once, with the reason", async () => {
    const { hidden, known } = await strangers();
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
    // Whichever is named first, the known number stays.
    const merge = await merges.merge(contactOf(known), contactOf(hidden), "Said so on the phone");
    const chat = await desk.conversations.find(known.id);
    expect(chat).toMatchObject({
      tags: ["vip", "pt"],
      notes: "old friend\nasked for PT",
      assignedStaffId: MEILING,
      unreadCount: 3,
      contactId: contactOf(known),
    });
    expect(await desk.conversations.find(hidden.id)).toBeNull();
    const thread = await desk.thread(known.id);
    expect(thread.map((row) => row.bareId?.split("-").at(-1))).toEqual(["L1", "P1", "L2"]);
    expect(thread[0]?.reactions).toHaveLength(1);
    const links =
      "select array_agg(contact_id) as value from contact_links where staff_id = $1 and contact_id = any ($2)";
    expect(await one(desk.stack.sql, links, [NORA, [contactOf(hidden), contactOf(known)]])).toEqual([contactOf(known)]);
    expect(await merges.list(contactOf(known))).toEqual([
      expect.objectContaining({
        id: merge,
        reason: "Said so on the phone",
        mergedBy: "Aina Rahim",
        undoneAtMs: null,
        fromName: "Hidden",
      }),
    ]);
    const line =
      "select to_jsonb(a) as value from audit_log a where action = 'contact/merged' and details ->> 'merge_id' = $1";
    expect(await one(desk.stack.sql, line, [merge])).toMatchObject({
      conversation_id: known.id,
      details: { reason: "Said so on the phone", merged: contactOf(hidden), conversations: 1 },
    });
  });

  test("is refused for two numbers, for two hidden ones, without a reason, and without the right or the sight", async () => {
    const [a, b] = [await strangers(), await strangers()];
    const conflict = { code: "conflict" };
    await expect(merges.merge(contactOf(a.known), contactOf(b.known), "x")).rejects.toMatchObject(conflict);
    await expect(merges.merge(contactOf(a.hidden), contactOf(b.hidden), "x")).rejects.toMatchObject(conflict);
    await expect(merges.merge(contactOf(a.hidden), contactOf(a.known), " ")).rejects.toMatchObject({
      code: "bad_request",
    });
    await desk.stack.sql.query(
      "update whatsapp_conversations set branch_id = (select id from branches where name = 'Kepong') where id = $1",
      [a.hidden.id],
    );
    const [hafiz, meiling] = [await desk.stack.enter("hafiz"), await desk.stack.enter("meiling")];
    const ask = (client: DbClient) =>
      createMergesRepository(client).merge(contactOf(a.hidden), contactOf(a.known), "x");
    await expect(ask(hafiz)).rejects.toMatchObject({ code: "forbidden" });
    await expect(ask(meiling)).rejects.toMatchObject({ code: "not_found" });
    const merge = await ask(desk.admin);
    await expect(createMergesRepository(hafiz).undo(merge)).rejects.toMatchObject({ code: "forbidden" });
    await desk.stack.sql.query(
      "update whatsapp_conversations set branch_id = (select id from branches where name = 'Kepong') where id = $1",
      [a.known.id],
    );
    await expect(createMergesRepository(meiling).undo(merge)).rejects.toMatchObject({ code: "not_found" });
    expect(await createMergesRepository(meiling).list(contactOf(a.known))).toEqual([]);
  });
});

describe("a merge of a long chat", () => {
  test("moves every message in one transaction and tells the feed of no more than 500 rows", async () => {
    const { session, hidden, known } = await strangers();
    await desk.stack.sql.query(
      `insert into whatsapp_messages (conversation_id, gateway, session, from_me, bare_id, type, status, content, body, sent_at, ingested_via)
       select $1, 'waha', $2, false, 'long-' || n, 'text', 'delivered', '{"kind": "text", "preview": null}', 'Message ' || n,
         timestamptz '2026-09-01' + n * interval '1 minute', 'backfill' from generate_series(1, 3000) n`,
      [hidden.id, session],
    );
    const cursor = await desk.feed.head();
    const merge = await merges.merge(contactOf(hidden), contactOf(known), "long");
    const count = (id: string) =>
      one(desk.stack.sql, "select count(*)::int as value from whatsapp_messages where conversation_id = $1", [id]);
    expect(await count(known.id)).toBe(3003);
    const told = (await desk.feed.since(cursor, 500)).items;
    expect(told.length).toBeGreaterThan(400);
    expect(told.length).toBeLessThan(500);
    await merges.undo(merge);
    expect([await count(hidden.id), await count(known.id)]).toEqual([3002, 1]);
  });
});
