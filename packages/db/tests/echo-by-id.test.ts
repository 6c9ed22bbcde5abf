import { describe, expect, test } from "vitest";
import { received } from "./support/events.ts";
import { openDesk } from "./support/open.ts";
import { dispatch, newChat, outgoing, queue, sent } from "./support/outgoing.ts";

const desk = await openDesk();

const echoOf = (chatId: string, bareId: string, body: string) =>
  received({ chatId, bareId, fromMe: true, body, sentAtMs: Date.now() });

async function underWay(conversationId: string, body: string, wantedId: string) {
  const { id } = await queue(desk, conversationId, body);
  const attempt = await dispatch(desk, id);
  await desk.outbox.prepare(id, attempt, wantedId, 0);
  return { id, attempt };
}

describe("a message that asked for its id", () => {
  test("knows its echo by the id, whatever has become of the words", async () => {
    const { id, session, chatId } = await newChat(desk);
    const message = await underWay(id, "https://gym.example", "3EB0WANTED1");
    await desk.ingest(session, [echoOf(chatId, "3EB0WANTED1", "https://gym.example (edited by the engine)")]);
    expect(await outgoing(desk, id)).toMatchObject([{ id: message.id, bareId: "3EB0WANTED1", status: "sent" }]);
  });

  test("leaves the same words typed on the phone alone", async () => {
    const { id, session, chatId } = await newChat(desk);
    const message = await underWay(id, "ok", "3EB0WANTED2");
    await desk.ingest(session, [echoOf(chatId, "PHONE", "ok"), echoOf(chatId, "3EB0WANTED2", "ok")]);
    const rows = await outgoing(desk, id);
    expect(rows.map((row) => row.bareId).sort()).toEqual(["3EB0WANTED2", "PHONE"]);
    expect(rows.find((row) => row.id === message.id)?.bareId).toBe("3EB0WANTED2");
  });

  test("is one bubble even when the gateway gave it another id", async () => {
    for (const echoFirst of [true, false]) {
      const { id, session, chatId } = await newChat(desk);
      const message = await underWay(id, "Hello", "3EB0IGNORED");
      if (echoFirst) await desk.ingest(session, [echoOf(chatId, "OTHER", "Hello")]);
      await desk.outbox.settle(message.id, message.attempt, sent("OTHER"));
      await desk.ingest(session, [echoOf(chatId, "OTHER", "Hello")]);
      expect(await outgoing(desk, id)).toMatchObject([{ id: message.id, bareId: "OTHER", status: "sent" }]);
    }
  });

  test("is found by its words when the answer never came and the gateway gave it another id", async () => {
    const { id, session, chatId } = await newChat(desk);
    const message = await underWay(id, "Hello", "3EB0IGNORED");
    await desk.outbox.settle(message.id, message.attempt, { result: "unconfirmed", code: "gateway_timeout" });
    await desk.ingest(session, [echoOf(chatId, "OTHER2", "Hello")]);
    expect(await outgoing(desk, id)).toMatchObject([{ id: message.id, bareId: "OTHER2", status: "sent" }]);
  });
});

describe("the pace of a session", () => {
  test("gives each send a turn of its own, and none to an attempt that is over", async () => {
    const { id } = await newChat(desk);
    const first = await queue(desk, id, "one");
    const attempt = await dispatch(desk, first.id);
    expect(await desk.outbox.prepare(first.id, attempt, null, 60_000)).toBe(0);
    expect(await desk.outbox.prepare(first.id, attempt, null, 60_000)).toBeGreaterThan(50_000);
    expect(await desk.outbox.prepare(first.id, attempt, null, 60_000)).toBeGreaterThan(110_000);
    expect(await desk.outbox.prepare(first.id, attempt + 1, null, 60_000)).toBeNull();
  });
});
