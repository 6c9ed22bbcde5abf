import { describe, expect, test } from "vitest";
import { createSessionsRepository } from "../src/index.ts";
import { message, received, T0 } from "./support/events.ts";
import { openDesk } from "./support/open.ts";
import { one } from "./support/stack.ts";

const STRANGER = "60120000001@c.us";

const desk = await openDesk();

describe("a message that arrives", () => {
  test("makes a conversation of the member behind the number, in any spelling", async () => {
    await desk.ingest("member", [
      received({ chatId: "60173948261@c.us", bareId: "A", body: "  Are you\n open? ", name: "Siew Ling 🌸" }),
    ]);
    expect(await desk.conversation("member")).toMatchObject({
      name: "Lim Siew Ling",
      phone: "60173948261",
      badge: { type: "member", status: "active" },
      branchName: "Kepong",
      unreadCount: 1,
      status: "active",
      lastMessage: { atMs: T0, preview: "Are you open?", kind: "text", direction: "in", status: "delivered" },
    });
  });

  test("knows a lead, and calls a stranger what WhatsApp calls them", async () => {
    await desk.ingest("lead", [received({ chatId: "60168374925@c.us", bareId: "A" })]);
    expect(await desk.conversation("lead")).toMatchObject({
      name: "Teh Xin Yi",
      badge: { type: "lead", status: "engaged" },
    });
    await desk.ingest("stranger", [received({ chatId: STRANGER, bareId: "A", name: "Rosli" })]);
    expect(await desk.conversation("stranger")).toMatchObject({
      name: "Rosli",
      badge: { type: "unknown" },
      branchId: null,
    });
  });

  test("twice is once, and only fills what was blank", async () => {
    const first = message({ chatId: STRANGER, bareId: "A" });
    const [made] = await desk.ingest("twice", [{ type: "message/received", message: first }]);
    const [again] = await desk.ingest("twice", [
      { type: "message/received", message: { ...first, body: "changed", status: "read", quotedBareId: "Q" } },
    ]);
    expect(again).toEqual({ ...made, created: false });
    const chat = await desk.conversation("twice");
    expect(chat.unreadCount).toBe(1);
    expect(await desk.thread(chat.id)).toMatchObject([{ body: "Hello", status: "read", quotedBareId: "Q" }]);
  });

  test("twice in the same words is written once: no reader hears of it again", async () => {
    const event = received({ chatId: STRANGER, bareId: "SAME", body: "Hello", name: "Rosli" });
    const versions = () =>
      one(desk.stack.sql, "select xmin::text || ctid::text as value from whatsapp_messages where bare_id = 'SAME'");
    await desk.ingest("same", [event]);
    const first = await versions();
    await desk.ingest("same", [event]);
    expect(await versions()).toEqual(first);
  });

  test("from history raises no badge, wakes nobody, and never becomes the last message", async () => {
    await desk.ingest("old", [received({ chatId: STRANGER, bareId: "B", sentAtMs: T0 + 5000, body: "new" })]);
    const chat = await desk.conversation("old");
    await desk.conversations.update(chat.id, { status: "handled" });
    await desk.ingest("old", [received({ chatId: STRANGER, bareId: "A", sentAtMs: T0, body: "old" })], "backfill");
    expect(await desk.conversation("old")).toMatchObject({
      unreadCount: 1,
      status: "handled",
      lastMessage: { preview: "new" },
    });
    await desk.ingest("old", [received({ chatId: STRANGER, bareId: "C", sentAtMs: T0 + 9000 })], "reconcile");
    expect(await desk.conversation("old")).toMatchObject({ unreadCount: 2, status: "active" });
    expect((await desk.thread(chat.id)).map(({ bareId, late }) => [bareId, late])).toEqual([
      ["A", false],
      ["B", false],
      ["C", true],
    ]);
  });

  test("in a group names its sender and belongs to no branch", async () => {
    const chatId = "120363000000000009@g.us";
    const sender = { chatId: "777@lid", phone: null, name: "Wei Ming" };
    await desk.ingest("group", [
      received({ chatId, bareId: "A", sender }),
      { type: "chat/named", chatId, name: "Morning spin" },
    ]);
    const chat = await desk.conversation("group");
    expect(chat).toMatchObject({ name: "Morning spin", isGroup: true, contactId: null, branchId: null });
    expect(await desk.thread(chat.id)).toMatchObject([{ sender }]);
    await desk.ingest("group", [
      { type: "message/acked", chatId, bareId: "A", fromMe: false, status: "read", participant: "777@lid" },
    ]);
    expect((await desk.thread(chat.id))[0]?.status).toBe("delivered");
  });

  test("tells the list how long a voice message is, and no more once it is taken back", async () => {
    const file = { mimetype: "audio/ogg", filename: null, sizeBytes: 1, widthPx: null, heightPx: null };
    const media = { ...file, durationMs: 7_200, gatewayUrl: null };
    const last = async () => (await desk.conversation("voice")).lastMessage;
    await desk.ingest("voice", [
      received({ chatId: STRANGER, bareId: "A", body: null, content: { kind: "voice", media, viewOnce: false } }),
    ]);
    expect(await last()).toMatchObject({ kind: "voice", preview: null, durationMs: 7_200, deleted: false });
    await desk.ingest("voice", [
      { type: "message/revoked", chatId: STRANGER, bareId: "A", fromMe: false, atMs: T0 + 1_000 },
    ]);
    expect(await last()).toMatchObject({ durationMs: null, deleted: true });
  });

  test("keeps the gateway's file address from the browser", async () => {
    const media = {
      mimetype: "image/png",
      filename: null,
      sizeBytes: 1,
      widthPx: null,
      heightPx: null,
      durationMs: null,
      gatewayUrl: "http://waha/x",
    };
    await desk.ingest("media", [
      received({ chatId: STRANGER, bareId: "A", body: null, content: { kind: "image", media, viewOnce: false } }),
    ]);
    const [row] = await desk.thread((await desk.conversation("media")).id);
    expect(row?.content).toEqual({ kind: "image", media: { ...media, gatewayUrl: null }, viewOnce: false });
  });
});

describe("the door", () => {
  test("lets neighbours in past a bad event, and keeps the bad one with its reason", async () => {
    const bad = {
      type: "message/received",
      message: { ...message({ chatId: STRANGER, bareId: "X" }), chatId: "nonsense" },
    } as const;
    const answers = await desk.ingest("bad", [
      received({ chatId: STRANGER, bareId: "A" }),
      bad,
      received({ chatId: STRANGER, bareId: "B" }),
    ]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, false, true]);
    expect(await desk.thread((await desk.conversation("bad")).id)).toHaveLength(2);
    const kept = await one<{ reason: string }>(
      desk.stack.sql,
      "select to_jsonb(u) as value from whatsapp_events_unsupported u where session = 'bad'",
    );
    expect(kept.reason).toContain("23514");
  });

  test("keeps what it does not understand once, and drops what is not a chat", async () => {
    const odd = { type: "event/unsupported", name: "label.upsert", reason: "no room", raw: { a: 1 } } as const;
    await desk.ingest("odd", [
      odd,
      odd,
      received({ chatId: "status@broadcast", bareId: "S" }),
      { type: "event/ignored", name: "x" },
    ]);
    expect(
      await one(desk.stack.sql, "select count(*)::int as value from whatsapp_events_unsupported where session = 'odd'"),
    ).toBe(1);
    expect(
      await one(desk.stack.sql, "select count(*)::int as value from whatsapp_conversations where session = 'odd'"),
    ).toBe(0);
  });

  test("knows the session's newest state, whatever the order", async () => {
    const state = (status: "WORKING" | "STARTING", atMs: number) =>
      ({
        type: "session/changed",
        status,
        rawStatus: status,
        engine: "NOWEB",
        phone: null,
        pushName: null,
        atMs,
      }) as const;
    await desk.ingest("state", [state("WORKING", T0 + 5), state("STARTING", T0)]);
    expect(await createSessionsRepository(desk.admin).find("waha", "state")).toMatchObject({
      status: "WORKING",
      engine: "NOWEB",
      lastEventAtMs: T0 + 5,
    });
  });

  test("a member who moves branch or changes their name takes their conversations along", async () => {
    await desk.ingest("moves", [received({ chatId: "60129384756@c.us", bareId: "A" })]);
    const cursor = await desk.feed.head();
    await desk.stack.sql.query(
      "update members set name = 'Kavitha S.', branch_id = (select id from branches where name = 'Kepong') where phone_digits = '60129384756'",
    );
    expect(await desk.conversation("moves")).toMatchObject({ name: "Kavitha S.", branchName: "Kepong" });
    // For those who see it now, and for those who saw it where it was.
    const { items } = await desk.feed.since(cursor, 100);
    expect(items.map(({ change }) => change.type).sort()).toEqual(["conversation", "removed"]);
  });
});
