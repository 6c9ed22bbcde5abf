import { describe, expect, test } from "vitest";
import { createAccessRepository, createMessagesRepository } from "../src/index.ts";
import { acked } from "./support/events.ts";
import { openDesk } from "./support/open.ts";
import { dispatch, newChat, outgoing, queue, sent } from "./support/outgoing.ts";
import { one } from "./support/stack.ts";

const desk = await openDesk();

describe("queueing", () => {
  test("the same clientId twice is one message and one sending", async () => {
    const { id } = await newChat(desk);
    const clientId = crypto.randomUUID();
    const request = { clientId, to: { conversationId: id }, body: "Hi" };
    const answers = await Promise.all([
      desk.messages.queue(request),
      desk.messages.queue(request),
      desk.messages.queue(request),
    ]);
    expect(answers.filter((answer) => answer.created)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.message.id)).size).toBe(1);
    expect(answers[0]?.message).toMatchObject({
      status: "queued",
      clientId,
      sentBy: "Aina Rahim",
      direction: "out",
      body: "Hi",
    });
    expect((await desk.conversations.find(id))?.lastMessage).toMatchObject({
      preview: "Hi",
      direction: "out",
      status: "queued",
    });
  });

  test("another person's clientId is a conflict", async () => {
    const { id } = await newChat(desk);
    const { clientId } = await queue(desk, id, "Hi");
    const meiling = await desk.stack.signIn("meiling@kaunter.example");
    await createAccessRepository(meiling).mine();
    const request = { clientId: clientId ?? "", to: { conversationId: id }, body: "Hi" };
    await expect(createMessagesRepository(meiling).queue(request)).rejects.toMatchObject({ code: "conflict" });
  });

  test("an address makes the conversation, with the member's name; other branches' members stay theirs", async () => {
    const to = { chatId: "60127364958@c.us", phone: "60127364958", gateway: "waha", session: "to" } as const;
    const { message } = await desk.messages.queue({ clientId: crypto.randomUUID(), to, body: "Hi Shalini" });
    expect(await desk.conversations.find(message.conversationId)).toMatchObject({
      name: "Shalini Nair",
      chatId: to.chatId,
    });
    const siti = await desk.stack.signIn("siti@kaunter.example");
    await createAccessRepository(siti).mine();
    const theirs = createMessagesRepository(siti).queue({ clientId: crypto.randomUUID(), to, body: "Hi" });
    await expect(theirs).rejects.toMatchObject({ code: "forbidden" });
    expect(await one(desk.stack.sql, "select count(*)::int as value from whatsapp_messages where session = 'to'")).toBe(
      1,
    );
  });

  test("a reply names what it answers, also to the gateway", async () => {
    const { id, session } = await newChat(desk);
    const [original] = await desk.thread(id);
    await desk.messages.queue({
      clientId: crypto.randomUUID(),
      to: { conversationId: id },
      body: "Yes",
      replyTo: original?.id ?? "",
    });
    const [, reply] = await desk.thread(id);
    expect(reply?.quotedBareId).toBe("IN");
    const claim = await desk.outbox.claim({ messageId: reply?.id ?? "", leaseMs: 1000 });
    expect(claim).toMatchObject({
      session,
      body: "Yes",
      attempt: 1,
      replyToFullId: expect.stringMatching(/^false_.*_IN$/) as string,
    });
  });
});

describe("claiming", () => {
  test("two claimers never get one message, and a conversation has one under way, in order", async () => {
    const { id } = await newChat(desk);
    const first = await queue(desk, id, "one");
    const second = await queue(desk, id, "two");
    expect(await desk.outbox.claim({ messageId: second.id, leaseMs: 60_000 })).toBeNull();
    const claims = await Promise.all(
      Array.from({ length: 8 }, () => desk.outbox.claim({ messageId: first.id, leaseMs: 60_000 })),
    );
    expect(claims.flatMap((claim) => claim ?? [])).toHaveLength(1);
    expect(await desk.outbox.claim({ messageId: second.id, leaseMs: 60_000 })).toBeNull();
    expect(await desk.outbox.settle(first.id, 1, sent("ONE"))).toMatchObject({ status: "sent", bareId: "ONE" });
    expect((await desk.outbox.claim({ messageId: second.id, leaseMs: 60_000 }))?.message.body).toBe("two");
  });

  test("claimers without a wish work off every conversation once", async () => {
    await desk.stack.sql.query("delete from outbox where state = 'queued'");
    const chats = await Promise.all(Array.from({ length: 4 }, () => newChat(desk)));
    for (const { id } of chats) await queue(desk, id, "hello");
    const claims = await Promise.all(Array.from({ length: 12 }, () => desk.outbox.claim({ leaseMs: 60_000 })));
    const bodies = claims.flatMap((claim) => claim?.message.conversationId ?? []);
    expect(new Set(bodies).size).toBe(bodies.length);
    for (let next = await desk.outbox.claim({ leaseMs: 1 }); next; next = await desk.outbox.claim({ leaseMs: 1 })) {
      bodies.push(next.message.conversationId);
    }
    expect([...bodies].sort()).toEqual(chats.map(({ id }) => id).sort());
  });
});

describe("settling", () => {
  test("a refusal is failed with its reason; a person may try again or throw it away", async () => {
    const { id } = await newChat(desk);
    const { id: messageId } = await queue(desk, id, "Hi");
    const attempt = await dispatch(desk, messageId);
    await desk.outbox.settle(messageId, attempt, { result: "failed", code: "gateway_refused" });
    expect(await outgoing(desk, id)).toMatchObject([{ status: "failed", failureCode: "gateway_refused" }]);
    expect(await desk.messages.retry(messageId)).toMatchObject({ status: "queued", failureCode: null });
    await expect(desk.messages.retry(messageId)).rejects.toMatchObject({ code: "conflict" });
    expect(await dispatch(desk, messageId)).toBe(2);
    expect(await desk.outbox.settle(messageId, 1, { result: "failed", code: "gateway_timeout" })).toMatchObject({
      status: "dispatching",
    });
    await desk.outbox.settle(messageId, 2, { result: "failed", code: "gateway_unreachable" });
    const cursor = await desk.feed.head();
    await desk.messages.discard(messageId);
    expect(await outgoing(desk, id)).toEqual([]);
    expect((await desk.conversations.find(id))?.lastMessage?.direction).toBe("in");
    expect((await desk.feed.since(cursor, 10)).items).toContainEqual(
      expect.objectContaining({
        change: expect.objectContaining({
          type: "removed",
          removed: { entity: "message", id: messageId, replacedBy: null },
        }) as object,
      }),
    );
  });

  test("twice is once, and a later failure never unsays a success", async () => {
    const { id } = await newChat(desk);
    const { id: messageId } = await queue(desk, id, "Hi");
    const attempt = await dispatch(desk, messageId);
    await desk.outbox.settle(messageId, attempt, sent("S1"));
    await desk.outbox.settle(messageId, attempt, sent("S1"));
    await desk.outbox.settle(messageId, attempt, { result: "failed", code: "gateway_timeout" });
    expect(await outgoing(desk, id)).toMatchObject([{ status: "sent", failureCode: null, bareId: "S1" }]);
    await expect(desk.messages.discard(messageId)).rejects.toMatchObject({ code: "conflict" });
  });

  test("a tick that came before the gateway's own answer counts", async () => {
    const { id, session, chatId } = await newChat(desk);
    const { id: messageId } = await queue(desk, id, "Hi");
    const attempt = await dispatch(desk, messageId);
    await desk.ingest(session, [acked("T1", "delivered", chatId)]);
    expect(await desk.outbox.settle(messageId, attempt, sent("T1"))).toMatchObject({ status: "delivered" });
  });
});
