import type { GatewayEvent } from "@kaunter/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPrivacyRepository, type DbClient } from "../src/index.ts";
import { type Desk, startDesk } from "./support/desk.ts";
import { received, T0 } from "./support/events.ts";
import { one } from "./support/stack.ts";

let desk: Desk;
let meiling: DbClient;
beforeAll(async () => {
  desk = await startDesk();
  meiling = await desk.stack.enter("meiling");
});
afterAll(() => desk.stack.stop());

const sql = <T>(text: string, values?: unknown[]): Promise<T> => one<T>(desk.stack.sql, text, values);
const DAY = 86_400_000;
const set = (client: DbClient, key: string, value: number | boolean | null) =>
  client
    .from("whatsapp_settings")
    .upsert({ setting_type: "module", key, name: key, value }, { onConflict: "setting_type,key" });

describe("originals of deleted and edited messages", () => {
  const reports: GatewayEvent[] = [
    { type: "message/edited", chatId: null, bareId: "E", fromMe: false, body: "After", atMs: T0 + 5 },
    { type: "message/revoked", chatId: null, bareId: "R", fromMe: false, atMs: T0 + 5 },
  ];
  const kept = (session: string) =>
    sql<object>(
      `select jsonb_object_agg(bare_id, jsonb_build_object('body', body, 'original', original_body, 'type', type)) as value
       from whatsapp_messages where session = $1`,
      [session],
    );
  const write = async (session: string): Promise<void> => {
    const image = { kind: "image", viewOnce: false, media: { mimetype: "image/png", filename: null, sizeBytes: null, widthPx: null, heightPx: null, durationMs: null, gatewayUrl: null } } as const; // prettier-ignore
    await desk.ingest(session, [
      received({ chatId: "60111110001@c.us", bareId: "E", body: "Before" }),
      received({ chatId: "60111110001@c.us", bareId: "R", body: "Regretted", content: image, sentAtMs: T0 + 1 }),
      ...reports,
    ]);
  };
  const forgotten = { E: { body: "After", original: null }, R: { body: null, original: null, type: "text" } };

  test("are kept unless an admin says otherwise", async () => {
    await write("kept");
    expect(await kept("kept")).toMatchObject({
      E: { body: "After", original: "Before" },
      R: { body: "Regretted", type: "image" },
    });
    expect((await set(meiling, "keep_originals", false)).error?.code).toBe("42501");
    expect((await set(desk.admin, "keep_originals", 7)).error?.code).toBe("23514");
    expect((await set(desk.admin, "keep_originals", false)).error).toBeNull();
  });

  test("are forgotten at once afterwards, and do not come back with the gateway's copy", async () => {
    await write("forgotten");
    expect(await kept("forgotten")).toMatchObject(forgotten);
    await desk.ingest(
      "forgotten",
      [received({ chatId: "60111110001@c.us", bareId: "R", body: "Regretted" })],
      "reconcile",
    );
    expect(await kept("forgotten")).toMatchObject(forgotten);
    const id = await sql<string>("select id as value from whatsapp_conversations where session = 'forgotten'");
    expect((await desk.conversations.find(id))?.lastMessage).toMatchObject({ preview: null });
    expect((await desk.thread(id)).find((row) => row.bareId === "R")).toMatchObject({
      body: null,
      revokedAtMs: T0 + 5,
    });
  });

  test("are not found by searching either", async () => {
    const hits = `select count(*)::int as value from app.message_words w join whatsapp_messages m on m.id = w.message_id
      where m.session = 'forgotten' and w.folded like '%regretted%'`;
    expect(await sql(hits)).toBe(0);
  });

  test("from before the change are swept away by the worker", async () => {
    const worker = createPrivacyRepository(desk.stack.service);
    expect(await worker.applyRetention()).toEqual({ messages: 0, originals: 2, hasMore: false });
    expect(await kept("kept")).toMatchObject(forgotten);
    expect(await worker.applyRetention()).toEqual({ messages: 0, originals: 0, hasMore: false });
  });
});

describe("keeping messages for so many days", () => {
  test("is for ever by default, an admin's to set, and the server's to do", async () => {
    expect((await desk.admin.rpc("apply_retention")).error?.code).toBe("42501");
    expect((await set(meiling, "retention_days", 30)).error?.code).toBe("42501");
    expect((await set(desk.admin, "retention_days", 0)).error?.code).toBe("23514");
  });

  test("forgets what is older in pages, tells the feed, and does not take it in again", async () => {
    const old = Date.now() - 100 * DAY;
    const events = Array.from({ length: 250 }, (_, n) =>
      received({ chatId: "60111110002@c.us", bareId: `O${String(n)}`, sentAtMs: old + n }),
    );
    const fresh = received({ chatId: "60111110002@c.us", bareId: "FRESH", sentAtMs: Date.now() });
    await desk.ingest("old", [...events, fresh]);
    const cursor = await desk.feed.head();
    expect((await set(desk.admin, "retention_days", 90)).error).toBeNull();
    const worker = createPrivacyRepository(desk.stack.service);
    const first = await worker.applyRetention();
    expect(first).toEqual({ messages: 200, originals: 0, hasMore: true });
    for (let more = true; more;) more = (await worker.applyRetention()).hasMore;
    const chat = await desk.conversation("old");
    expect((await desk.thread(chat.id)).map((row) => row.bareId)).toEqual(["FRESH"]);
    expect(
      await sql("select count(*)::int as value from whatsapp_messages where sent_at < now() - interval '90 days'"),
    ).toBe(0);
    const { items } = await desk.feed.since(cursor, 500);
    expect(items.filter(({ change }) => change.type === "removed").length).toBeGreaterThanOrEqual(250);
    await desk.ingest("old", events.slice(0, 3), "backfill");
    expect(await desk.thread(chat.id)).toHaveLength(1);
    expect(
      await sql(
        "select sum((details ->> 'messages')::int)::int as value from audit_log where action = 'retention/applied'",
      ),
    ).toBeGreaterThanOrEqual(250);
  });

  test("takes the words out of the answers to what is forgotten, for everybody who has them on the screen", async () => {
    const CHAT = "60111110003@c.us";
    const old = Date.now() - 100 * DAY;
    const quote = { bareId: "PAST", fromMe: false, senderId: CHAT, body: "My secret", kind: "text", ofStatus: false } as const; // prettier-ignore
    const answer = { quotedBareId: "PAST", quoted: quote, sentAtMs: Date.now() };
    expect((await set(desk.admin, "retention_days", null)).error).toBeNull();
    await desk.ingest("quoting", [
      received({ chatId: CHAT, bareId: "PAST", body: "My secret", sentAtMs: old }),
      received({ chatId: CHAT, bareId: "ANSWER", body: "As I said", ...answer }),
    ]);
    const { id } = await desk.conversation("quoting");
    const quoted = async () => (await desk.thread(id)).find((row) => row.bareId === "ANSWER")?.quoted;
    expect(await quoted()).toMatchObject({ body: "My secret" });
    const cursor = await desk.feed.head();
    expect((await set(desk.admin, "retention_days", 90)).error).toBeNull();
    await createPrivacyRepository(desk.stack.service).applyRetention();
    expect(await quoted()).toMatchObject({ bareId: "PAST", body: null, gone: true });
    const told = (await desk.feed.since(cursor, 500)).items.map(({ change }) => change);
    expect(JSON.stringify(told)).toContain("As I said");
    expect(JSON.stringify(told)).not.toContain("My secret");
    await desk.ingest(
      "quoting",
      [received({ chatId: CHAT, bareId: "ANSWER", body: "As I said", ...answer })],
      "reconcile",
    );
    expect(await quoted()).toMatchObject({ body: null });
  });
});
