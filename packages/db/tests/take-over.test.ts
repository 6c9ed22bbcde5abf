import type { GatewayEvent } from "@kaunter/domain";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createIngestRepository, createTwinsRepository } from "../src/index.ts";
import { type Desk, startDesk } from "./support/desk.ts";
import { acked, reacted, received, T0 } from "./support/events.ts";
import { dispatch, queue } from "./support/outgoing.ts";
import { one } from "./support/stack.ts";

let desk: Desk;
let instance = "";
let session = "";
let account = "";
let chatId = "";
let runs = 0;
beforeAll(async () => {
  desk = await startDesk();
});
beforeEach(() => {
  runs += 1;
  [instance, session] = [`instance90${String(runs)}`, `twin-${String(runs)}`];
  [account, chatId] = [`6039000${String(1000 + runs)}`, `6016000${String(1000 + runs)}@c.us`];
});
afterAll(() => desk.stack.stop());

const twins = () => createTwinsRepository(desk.stack.service);
const toldByUltraMsg = (...events: GatewayEvent[]) =>
  createIngestRepository(desk.stack.service).ingest({ gateway: "ultramsg", session: instance }, "event", events);
const toldByWaha = (...events: GatewayEvent[]) => desk.ingest(session, events);
const heard = (bareId: string, more: Partial<Parameters<typeof received>[0]> = {}) =>
  received({
    chatId,
    bareId,
    sentAtMs: T0 + Number(bareId.replace(/\D/g, "")) * 1000,
    body: `says ${bareId}`,
    ...more,
  });

/** WAHA's session is paired with the number of the instance. */
async function pair() {
  await twins().noteAccount(instance, account);
  const state = { status: "WORKING", rawStatus: "WORKING", engine: "NOWEB", phone: account } as const;
  await toldByWaha({ type: "session/changed", ...state, pushName: null, atMs: T0 });
}
async function takeOverAll() {
  let calls = 0;
  while ((await twins().takeOver(instance)) > 0) calls += 1;
  return calls;
}
const standing = () =>
  one<{ gateway: string; unread: number; preview: string; messages: unknown[][] }[]>(
    desk.stack.sql,
    `select coalesce(jsonb_agg(jsonb_build_object('gateway', c.gateway, 'unread', c.unread_count,
       'preview', c.last_message_preview, 'messages', (
         select jsonb_agg(jsonb_build_array(m.gateway, m.bare_id, m.body, m.status) order by m.sent_at, m.id)
         from whatsapp_messages m where m.conversation_id = c.id)) order by c.gateway), '[]') as value
     from whatsapp_conversations c where c.chat_id = $1`,
    [chatId],
  );
const plain = (bareId: string, status = "delivered") => ["waha", bareId, `says ${bareId}`, status];
const conversationOf = (gateway: string) =>
  one<string>(desk.stack.sql, "select id as value from whatsapp_conversations where chat_id = $1 and gateway = $2", [
    chatId,
    gateway,
  ]);

describe("a number that UltraMsg had first", () => {
  test("becomes WAHA's when it is paired: the same conversation, every message once", async () => {
    await toldByUltraMsg(heard("M1"), heard("M2"));
    const before = await conversationOf("ultramsg");
    await pair();
    expect(await takeOverAll()).toBeGreaterThan(0);
    expect(await standing()).toEqual([
      { gateway: "waha", unread: 2, preview: "says M2", messages: [plain("M1"), plain("M2")] },
    ]);
    expect(await conversationOf("waha")).toBe(before);
    expect(await twins().takeOver(instance)).toBe(0);
  });

  test("stays UltraMsg's while no session has it", async () => {
    await toldByUltraMsg(heard("M1"));
    await twins().noteAccount(instance, account);
    expect(await twins().takeOver(instance)).toBe(0);
    expect(await standing()).toMatchObject([{ gateway: "ultramsg" }]);
  });
});

describe("a number that both told of", () => {
  const both = [{ gateway: "waha", unread: 3, preview: "says M3", messages: [plain("M1"), plain("M2"), plain("M3")] }];

  test.each<[string, (() => Promise<unknown>)[]]>([
    ["WAHA first", [() => toldByWaha(heard("M2"), heard("M3")), () => toldByUltraMsg(heard("M1"), heard("M2")), pair]],
    [
      "UltraMsg first",
      [() => toldByUltraMsg(heard("M1"), heard("M2")), pair, () => toldByWaha(heard("M2"), heard("M3"))],
    ],
    [
      "by turns",
      [
        () => toldByUltraMsg(heard("M2")),
        () => toldByWaha(heard("M1")),
        () => toldByUltraMsg(heard("M1")),
        pair,
        () => toldByWaha(heard("M3"), heard("M2")),
      ],
    ],
  ])("is one conversation with each message once, %s", async (_, deeds) => {
    for (const deed of deeds) await deed();
    await takeOverAll();
    expect(await standing()).toEqual(both);
  });

  test("taken over a little at a time, WAHA telling in between, ends the same", async () => {
    await toldByUltraMsg(heard("M1"), heard("M2"));
    await pair();
    const little = () => one<number>(desk.stack.sql, "select take_over_channel($1, 1) as value", [instance]);
    expect(await little()).toBe(1);
    await toldByWaha(heard("M2"), heard("M3"));
    // Somebody else goes on where the first one ended.
    for (let calls = 0; (await little()) > 0; calls += 1) expect(calls).toBeLessThan(20);
    expect(await standing()).toEqual(both);
  });

  test("keeps WAHA's words and file, the further tick, and every reaction", async () => {
    const image = (gatewayUrl: string) => ({
      ...{ kind: "image" as const, viewOnce: false },
      media: {
        mimetype: "image/jpeg",
        filename: null,
        sizeBytes: null,
        widthPx: null,
        heightPx: null,
        durationMs: null,
        gatewayUrl,
      },
    });
    await toldByWaha(heard("M1", { fromMe: true, body: "WAHA's", content: image("http://waha/1"), status: "sent" }));
    await toldByUltraMsg(
      heard("M1", { fromMe: true, body: "UltraMsg's", content: image("http://um/1"), status: "sent" }),
      acked("M1", "read"),
      reacted("M1", "👍", T0 + 5),
    );
    await pair();
    await takeOverAll();
    expect(await standing()).toMatchObject([{ messages: [["waha", "M1", "WAHA's", "read"]] }]);
    const [message] = await desk.thread(await conversationOf("waha"));
    expect(message?.reactions).toHaveLength(1);
    const url = "select content #>> '{media,gatewayUrl}' as value from whatsapp_messages where conversation_id = $1";
    expect(await one(desk.stack.sql, url, [await conversationOf("waha")])).toBe("http://waha/1");
  });

  test("what came second hand is put right by WAHA, and not the other way round", async () => {
    await toldByUltraMsg(heard("M1", { body: "cut of" }));
    await pair();
    await takeOverAll();
    await toldByWaha(heard("M1", { body: "cut off no more" }));
    await toldByWaha({ type: "message/received", message: { ...secondHand("M1"), body: "cut of" } });
    expect(await standing()).toMatchObject([{ messages: [["waha", "M1", "cut off no more", "delivered"]] }]);
  });

  test("keeps what people made of either conversation", async () => {
    await toldByWaha(heard("M1"));
    await toldByUltraMsg(heard("M1"), heard("M2"));
    const note = "update whatsapp_conversations set notes = $2, tags = $3 where id = $1";
    await desk.stack.sql.query(note, [await conversationOf("waha"), "Wants yoga", ["vip"]]);
    await desk.stack.sql.query(note, [await conversationOf("ultramsg"), "Pays cash", ["vip", "trial"]]);
    await pair();
    await takeOverAll();
    const kept = await desk.conversations.find(await conversationOf("waha"));
    expect(kept).toMatchObject({ notes: "Wants yoga\nPays cash", tags: ["vip", "trial"], unreadCount: 2 });
  });
});

describe("a send of the desk", () => {
  test("whose id came from either gateway is one message, and stays the desk's", async () => {
    await toldByUltraMsg(heard("M1"));
    const { id, clientId } = await queue(desk, await conversationOf("ultramsg"), "RM 150");
    const attempt = await dispatch(desk, id);
    await desk.outbox.settle(id, attempt, {
      result: "sent",
      bareId: "S1",
      fullId: `true_${chatId}_S1`,
      sentAtMs: null,
    });
    await toldByWaha(heard("S1", { fromMe: true, body: "RM 150", sentAtMs: Date.now(), status: "delivered" }));
    await pair();
    await takeOverAll();
    const thread = await desk.thread(await conversationOf("waha"));
    expect(thread.map((row) => [row.bareId, row.clientId, row.status])).toEqual([
      ["M1", null, "delivered"],
      ["S1", clientId, "delivered"],
    ]);
  });

  test("whose id UltraMsg never told is known by its words", async () => {
    await toldByUltraMsg(heard("M1"));
    const { id, clientId } = await queue(desk, await conversationOf("ultramsg"), "We open at 6");
    const attempt = await dispatch(desk, id);
    await desk.outbox.settle(id, attempt, { result: "sent", bareId: null, fullId: null, sentAtMs: null });
    await toldByWaha(heard("S2", { fromMe: true, body: "We open at 6", sentAtMs: Date.now() }));
    await pair();
    await takeOverAll();
    const thread = await desk.thread(await conversationOf("waha"));
    expect(thread.map((row) => [row.bareId, row.clientId])).toEqual([
      ["M1", null],
      ["S2", clientId],
    ]);
  });

  test("that only UltraMsg can be asked about keeps its conversation there until it is settled", async () => {
    await toldByUltraMsg(heard("M1"));
    const { id } = await queue(desk, await conversationOf("ultramsg"), "Soon");
    const attempt = await dispatch(desk, id);
    await desk.outbox.settle(id, attempt, { result: "unconfirmed", code: "unconfirmed" });
    await pair();
    expect(await takeOverAll()).toBe(0);
    await desk.outbox.settle(id, attempt, {
      result: "sent",
      bareId: "S3",
      fullId: `true_${chatId}_S3`,
      sentAtMs: null,
    });
    expect(await takeOverAll()).toBeGreaterThan(0);
    expect((await standing()).map((row) => row.gateway)).toEqual(["waha"]);
  });
});

/** As UltraMsg tells of a message while WAHA has the account. */
function secondHand(bareId: string) {
  const event = heard(bareId);
  if (event.type !== "message/received") throw new Error("no message");
  return { ...event.message, secondHand: true };
}
