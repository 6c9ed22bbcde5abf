import { describe, expect, test } from "vitest";
import { createFeedRepository } from "../src/index.ts";
import { received, T0 } from "./support/events.ts";
import { openDesk } from "./support/open.ts";
import { one } from "./support/stack.ts";

const desk = await openDesk();

/** Reads to the end of what is served now. */
async function drain(cursor: string, limit: number): Promise<{ ids: string[]; cursor: string }> {
  const ids: string[] = [];
  for (let at = cursor; ;) {
    const page = await desk.feed.page(at, limit);
    ids.push(...page.changes.flatMap((change) => (change.type === "message" ? [change.message.bareId ?? ""] : [])));
    at = page.cursor;
    if (!page.hasMore) return { ids, cursor: at };
  }
}

const chatOf = (n: number): string => `6015000${String(1000 + n)}@c.us`;

describe("the feed", () => {
  test("begins at its head, and serves the same row as the list and the thread", async () => {
    const head = await desk.feed.page(null, 10);
    expect(head).toMatchObject({ changes: [], hasMore: false, reset: false });
    await desk.ingest("same", [received({ chatId: chatOf(1), bareId: "A" })]);
    const chat = await desk.conversation("same");
    const page = await desk.feed.page(head.cursor, 10);
    expect(page.changes.find((change) => change.type === "conversation")).toMatchObject({ conversation: chat });
    expect(page.changes.find((change) => change.type === "message")).toMatchObject({
      message: (await desk.thread(chat.id))[0],
    });
    const { items } = await desk.feed.since(head.cursor, 10);
    const visible = { contactId: chat.contactId, branchId: null, isGroup: false };
    expect(items.map((item) => item.visible)).toEqual([visible, visible]);
    expect(await desk.feed.page(page.cursor, 10)).toMatchObject({ changes: [], hasMore: false });
  });

  test("splits one big transaction into pages without losing or doubling a row", async () => {
    const cursor = await desk.feed.head();
    const events = Array.from({ length: 57 }, (_, n) =>
      received({ chatId: chatOf(2), bareId: `B${String(n)}`, sentAtMs: T0 + n }),
    );
    await desk.ingest("big", events);
    const { ids } = await drain(cursor, 10);
    expect(ids).toHaveLength(57);
    expect(new Set(ids).size).toBe(57);
  });

  test("says nothing where nothing changed", async () => {
    await desk.ingest("quiet", [received({ chatId: chatOf(3), bareId: "A" })]);
    const cursor = await desk.feed.head();
    await desk.ingest("quiet", [received({ chatId: chatOf(3), bareId: "A" })]);
    const chat = await desk.conversation("quiet");
    await desk.conversations.update(chat.id, { notes: "" });
    expect((await desk.feed.since(cursor, 10)).items).toEqual([]);
  });

  test("waits for a transaction held open, and then serves what it wrote: nothing is skipped", async () => {
    const cursor = await desk.feed.head();
    await desk.ingest("held", [received({ chatId: chatOf(4), bareId: "H0" })]);
    const chat = await desk.conversation("held");
    const holder = await desk.stack.sql.connect();
    await holder.query("begin");
    await holder.query(
      `insert into whatsapp_messages (conversation_id, gateway, session, from_me, bare_id, type, status, content, sent_at, ingested_via)
       values ($1, 'waha', 'held-2', false, 'HELD', 'text', 'delivered', '{"kind": "text", "preview": null}', now(), 'event')`,
      [chat.id],
    );
    await desk.ingest("held-3", [received({ chatId: chatOf(5), bareId: "LATER" })]);
    const during = await drain(cursor, 3);
    expect(during.ids).toEqual(["H0"]);
    await holder.query("commit");
    holder.release();
    const after = await drain(during.cursor, 3);
    expect(after.ids.sort()).toEqual(["HELD", "LATER"]);
  });

  test("loses nothing to seven writers that commit when they please", async () => {
    const start = await desk.feed.head();
    let writing = true;
    const writer = async (n: number): Promise<string[]> => {
      const written: string[] = [];
      for (let k = 0; k < 12; k += 1) {
        const client = await desk.stack.sql.connect();
        const bareId = `W${String(n)}-${String(k)}`;
        await client.query("begin");
        const event = received({ chatId: chatOf(100 + n), bareId, sentAtMs: T0 + k });
        await client.query("select ingest_whatsapp_events('waha', $1, 'event', $2)", [
          `writer-${String(n)}`,
          JSON.stringify([event]),
        ]);
        await client.query("select pg_sleep($1)", [((n * 7 + k * 3) % 5) / 100]);
        if ((n + k) % 6 === 0) await client.query("rollback");
        else {
          await client.query("commit");
          written.push(bareId);
        }
        client.release();
      }
      return written;
    };
    const reader = async (): Promise<string[]> => {
      const seen: string[] = [];
      for (let cursor = start; ;) {
        const last = !writing;
        const page = await drain(cursor, 7);
        seen.push(...page.ids);
        cursor = page.cursor;
        if (last) return seen;
      }
    };
    const reading = reader();
    const written = (await Promise.all(Array.from({ length: 7 }, (_, n) => writer(n)))).flat();
    writing = false;
    const seen = (await reading).filter((id) => id.startsWith("W"));
    expect([...new Set(seen)].sort()).toEqual(written.sort());
    expect(seen).toHaveLength(written.length);
  });

  test("starts over for a cursor of another database, and refuses nonsense", async () => {
    const foreign = await desk.feed.page("abcdefabcdef.7.00000000-0000-0000-0000-000000000000", 10);
    expect(foreign).toMatchObject({
      changes: [],
      reset: true,
      cursor: expect.stringMatching(/^[0-9a-f]{12}\./) as string,
    });
    const [epoch = ""] = foreign.cursor.split(".");
    await expect(desk.feed.page(`${epoch}.x.y`, 10)).rejects.toMatchObject({ code: "bad_request" });
    const future = await desk.feed.page(`${epoch}.999999999.00000000-0000-0000-0000-000000000000`, 10);
    expect(future.reset).toBe(true);
  });

  test("gives a person only what they may see, and still moves their cursor to the end", async () => {
    const hafiz = await desk.stack.signIn("hafiz@kaunter.example");
    await hafiz.rpc("my_access", {});
    const feed = createFeedRepository(hafiz);
    const cursor = await feed.head();
    await desk.ingest("kepong", [received({ chatId: "60164829317@c.us", bareId: "K" })]);
    const page = await feed.page(cursor, 10);
    expect(page).toMatchObject({ changes: [], hasMore: false });
    expect(page.cursor).not.toBe(cursor);
  });

  test("pokes once a transaction, and not when nothing was written", async () => {
    const pokes = (): Promise<number> =>
      one(desk.stack.sql, "select count(*)::int as value from realtime.messages where topic = 'desk'");
    const before = await pokes();
    await desk.ingest("poke", [
      received({ chatId: chatOf(8), bareId: "A" }),
      received({ chatId: chatOf(8), bareId: "B" }),
    ]);
    expect(await pokes()).toBe(before + 1);
    await desk.stack.sql.query("update whatsapp_conversations set notes = 'x' where false");
    expect(await pokes()).toBe(before + 1);
  });
});
