import { describe, expect, test } from "vitest";
import { acked, received, T0 } from "./support/events.ts";
import { openDesk } from "./support/open.ts";
import { dispatch, newChat, outgoing, queue, sent } from "./support/outgoing.ts";

const desk = await openDesk();

describe("the echo of our own message", () => {
  test("before the answer, or after it, is the same one bubble", async () => {
    for (const echoFirst of [true, false]) {
      const { id, session, chatId } = await newChat(desk);
      const { id: messageId, clientId } = await queue(desk, id, "See you ");
      const attempt = await dispatch(desk, messageId);
      const echo = received({
        chatId,
        bareId: "E1",
        fromMe: true,
        body: "See you",
        sentAtMs: Math.floor(Date.now() / 1000) * 1000,
      });
      if (echoFirst) await desk.ingest(session, [echo]);
      await desk.outbox.settle(messageId, attempt, sent("E1"));
      await desk.ingest(session, [echo, acked("E1", "read", chatId)]);
      expect(await outgoing(desk, id)).toMatchObject([{ id: messageId, clientId, bareId: "E1", status: "read" }]);
    }
  });

  test("settles a message nobody could confirm, and one the sweeper gave up on", async () => {
    for (const outcome of [
      { result: "unconfirmed", code: "gateway_timeout" },
      { result: "failed", code: "not_delivered" },
    ] as const) {
      const { id, session, chatId } = await newChat(desk);
      const { id: messageId } = await queue(desk, id, "Hi");
      const attempt = await dispatch(desk, messageId);
      await desk.outbox.settle(messageId, attempt, outcome);
      await desk.ingest(session, [received({ chatId, bareId: "U1", fromMe: true, body: "Hi", sentAtMs: Date.now() })]);
      expect(await outgoing(desk, id)).toMatchObject([
        { id: messageId, bareId: "U1", status: "sent", failureCode: null },
      ]);
      expect(await desk.outbox.claim({ messageId, leaseMs: 1000 })).toBeNull();
    }
  });

  test("of the same words takes the oldest; when the answer says otherwise, the id goes where it belongs", async () => {
    const { id, session, chatId } = await newChat(desk);
    const first = await queue(desk, id, "ok");
    await desk.outbox.settle(first.id, await dispatch(desk, first.id), {
      result: "unconfirmed",
      code: "gateway_timeout",
    });
    const second = await queue(desk, id, "ok");
    const attempt = await dispatch(desk, second.id);
    await desk.ingest(session, [received({ chatId, bareId: "OK2", fromMe: true, body: "ok", sentAtMs: Date.now() })]);
    expect((await outgoing(desk, id)).map((row) => row.bareId)).toEqual(["OK2", null]);
    await desk.outbox.settle(second.id, attempt, sent("OK2"));
    expect((await outgoing(desk, id)).map((row) => [row.bareId, row.status])).toEqual([
      [null, "unconfirmed"],
      ["OK2", "sent"],
    ]);
  });

  test("that nobody recognised is folded into our message when the answer names its id", async () => {
    const { id, session, chatId } = await newChat(desk);
    const { id: messageId } = await queue(desk, id, "Look: www.kaunter.example");
    const attempt = await dispatch(desk, messageId);
    await desk.ingest(session, [
      received({ chatId, bareId: "W1", fromMe: true, body: "Look: https://www.kaunter.example", sentAtMs: Date.now() }),
      acked("W1", "read", chatId),
    ]);
    expect(await outgoing(desk, id)).toHaveLength(2);
    await desk.outbox.settle(messageId, attempt, sent("W1"));
    expect(await outgoing(desk, id)).toMatchObject([{ id: messageId, bareId: "W1", status: "read" }]);
  });

  test("of old history never settles a new message, and another's phone message stays its own", async () => {
    const { id, session, chatId } = await newChat(desk);
    const { id: messageId } = await queue(desk, id, "Hi");
    await desk.outbox.settle(messageId, await dispatch(desk, messageId), {
      result: "unconfirmed",
      code: "gateway_timeout",
    });
    await desk.ingest(
      session,
      [received({ chatId, bareId: "H1", fromMe: true, body: "Hi", sentAtMs: T0 })],
      "backfill",
    );
    await desk.ingest(session, [
      received({ chatId, bareId: "H2", fromMe: true, body: "From the phone", sentAtMs: Date.now() }),
    ]);
    const rows = await outgoing(desk, id);
    expect(rows.map((row) => [row.bareId, row.clientId === null])).toEqual([
      ["H1", true],
      [null, false],
      ["H2", true],
    ]);
  });

  test("keeps to one bubble each while answers, echoes, ticks and readers all come at once", async () => {
    const chats = await Promise.all([newChat(desk), newChat(desk), newChat(desk)]);
    const deliver = async ({ id, session, chatId }: (typeof chats)[number]): Promise<void> => {
      for (let n = 0; n < 8; n += 1) {
        const bareId = `R${String(n)}`;
        const { id: messageId } = await queue(desk, id, "ok");
        const attempt = await dispatch(desk, messageId);
        const echo = received({ chatId, bareId, fromMe: true, body: "ok", sentAtMs: Date.now() });
        await Promise.all([
          desk.outbox.settle(messageId, attempt, sent(bareId)),
          desk.ingest(session, [echo, acked(bareId, "read", chatId)]),
          desk.ingest(session, [
            acked(bareId, "delivered", chatId),
            echo,
            received({ chatId, bareId: `I${String(n)}` }),
          ]),
          desk.conversations.markRead(id),
          desk.conversations.update(id, { notes: bareId }),
        ]);
      }
    };
    await Promise.all(chats.map(deliver));
    for (const { id } of chats) {
      const rows = await outgoing(desk, id);
      expect(rows.map((row) => [row.bareId, row.status])).toEqual(
        Array.from({ length: 8 }, (_, n) => [`R${String(n)}`, "read"]),
      );
    }
  });
});
