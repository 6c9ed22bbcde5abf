import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Conversation, GatewayEvent } from "@kaunter/domain";
import { createConversationsRepository, createMergesRepository, type DbClient } from "../src/index.ts";
import { type Desk, startDesk } from "./support/desk.ts";
import { reacted, received, T0 } from "./support/events.ts";
import { one } from "./support/stack.ts";

let desk: Desk;
let merges: ReturnType<typeof createMergesRepository>;
beforeAll(async () => {
  desk = await startDesk();
  merges = createMergesRepository(desk.admin);
});
afterAll(() => desk.stack.stop());

const MEILING = "50000000-0000-4000-8000-000000000004";
const FARID = "50000000-0000-4000-8000-000000000002";
const NORA = "50000000-0000-4000-8000-000000000008";

let people = 0;
/** A chat under a hidden number and one under a known number, on a session of their own. */
async function strangers(): Promise<{
  session: string;
  lid: string;
  phone: string;
  hidden: Conversation;
  known: Conversation;
}> {
  people += 1;
  const session = `merge-${String(people)}`;
  const lid = `9900000${String(100 + people)}@lid`;
  const phone = `6011990${String(1000 + people)}`;
  await desk.ingest(session, [
    received({ chatId: lid, bareId: `${session}-L1`, name: "Hidden" }),
    received({ chatId: lid, bareId: `${session}-L2`, sentAtMs: T0 + 2000 }),
    received({ chatId: `${phone}@c.us`, bareId: `${session}-P1`, sentAtMs: T0 + 1000, name: "Known" }),
    reacted(`${session}-L1`, "👍", T0 + 3000),
  ]);
  const find = async (chatId: string): Promise<Conversation> => {
    const id = await one<string>(
      desk.stack.sql,
      "select id as value from whatsapp_conversations where session = $1 and chat_id = $2",
      [session, chatId],
    );
    const row = await desk.conversations.find(id);
    if (!row) throw new Error(`no conversation ${chatId}`);
    return row;
  };
  return { session, lid, phone, hidden: await find(lid), known: await find(`${phone}@c.us`) };
}
const contactOf = (row: Conversation): string => row.contactId ?? "";
const bareIds = async (id: string): Promise<string[]> =>
  (await desk.thread(id)).map((row) => row.bareId?.split("-").at(-1) ?? "");
const learned = (alias: string, phone: string): GatewayEvent => ({
  type: "aliases/learned",
  aliases: [{ alias, phone, learnedFrom: "lids" }],
});

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
    const enter = async (name: string): Promise<DbClient> => {
      const client = await desk.stack.signIn(`${name}@kaunter.example`);
      await client.rpc("my_access");
      return client;
    };
    const [hafiz, meiling] = [await enter("hafiz"), await enter("meiling")];
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
