import { createMessagesRepository } from "@kaunter/db";
import { createWahaClient } from "@kaunter/waha";
import { afterEach, describe, expect, it } from "vitest";
import { createMessageIds } from "@/server/link/message-ids";
import { OutboxPump } from "@/server/link/outbox-pump";
import { sweepOutbox } from "@/server/link/sweep-outbox";
import type { Runtime } from "@/server/runtime";
import { openLab, until } from "../../support/lab.ts";

const lab = await openLab({}, { KAUNTER_SEND_GAP_MS: "0" });
const aina = await lab.enter("aina");
afterEach(() => lab.waha.control.clearFaults());

/** The server with a gateway that is given up on after so long, ms, and perhaps an old one. */
function impatient({ answerMs = 300, takesIds = true } = {}): Runtime {
  const { here } = lab;
  // The client itself never waits less than a session may take to answer; here somebody pulls the plug before.
  const fetch: typeof globalThis.fetch = (input, init) => {
    const signals = [AbortSignal.timeout(answerMs), ...(init?.signal ? [init.signal] : [])];
    return globalThis.fetch(input, { ...init, signal: AbortSignal.any(signals) });
  };
  const waha = createWahaClient({ baseUrl: lab.waha.url, apiKey: lab.waha.apiKey, fetch, retries: { times: 0 } });
  const newMessageId = takesIds ? createMessageIds(waha, Date.now) : () => Promise.resolve(null);
  const parts = { outbox: here.repositories.outbox, media: here.media, waha, onSettled: () => undefined };
  return { ...here, waha, outbox: new OutboxPump({ ...parts, newMessageId, gapMs: 0 }) };
}

let people = 0;
async function queued(body: string) {
  people += 1;
  const phone = `6012995${String(1000 + people)}`;
  const to = { gateway: "waha", session: "default", chatId: `${phone}@c.us`, phone } as const;
  const messages = createMessagesRepository(aina.client);
  const { message } = await messages.queue({ clientId: crypto.randomUUID(), to, body });
  const read = async () => {
    const found = await messages.find(message.conversationId, message.id);
    if (!found) throw new Error("the message is gone");
    return found;
  };
  return { id: message.id, chatId: to.chatId, conversationId: message.conversationId, read, messages };
}
type Queued = Awaited<ReturnType<typeof queued>>;

const arrived = async ({ chatId }: Queued) =>
  (await lab.waha.control.deliveries()).filter((one) => one.chatId === chatId).length;
const ended = async (send: Queued, status: string) => until(async () => (await send.read()).status === status);
const passes = (send: Queued, what: string) =>
  lab.sql.query(`update outbox set ${what} where message_id = $1`, [send.id]);
const aMinutePasses = (send: Queued) => passes(send, "last_checked_at = last_checked_at - interval '61 s'");
const leaseRunsOut = (send: Queued) => passes(send, "lease_until = now() - interval '1 s'");

describe("a send that goes wrong", { timeout: 40_000 }, () => {
  it.each([
    ["hangs after it has sent", { hang: { path: "/api/sendText", perform: true } }],
    ["answers 500 after it has sent", { fail: { path: "/api/sendText", perform: true, status: 500 } }],
    ["loses its reply", { loseReply: { path: "/api/sendText" } }],
  ])("is one message and comes out as sent when the gateway %s", async (_, fault) => {
    for (const takesIds of [true, false]) {
      const server = impatient({ takesIds });
      const send = await queued(`Jumpa esok ${String(takesIds)}`);
      await lab.waha.control.faults(fault);
      server.outbox.kick();
      await ended(send, "unconfirmed");
      await sweepOutbox(server);
      await ended(send, "sent");
      expect(await arrived(send)).toBe(1);
    }
  });

  it("is failed, checked and not delivered, only after two looks a minute apart found nothing", async () => {
    const server = impatient();
    const send = await queued("Never arrives");
    await lab.waha.control.faults({ hang: { path: "/api/sendText", perform: false } });
    server.outbox.kick();
    await ended(send, "unconfirmed");
    await sweepOutbox(server);
    await sweepOutbox(server);
    expect((await send.read()).status).toBe("unconfirmed");
    await aMinutePasses(send);
    await sweepOutbox(server);
    expect(await send.read()).toMatchObject({ status: "failed", failureCode: "not_delivered" });
    expect(await arrived(send)).toBe(0);
  });

  it("goes out once more when a person says so, and only then", async () => {
    const server = impatient();
    const send = await queued("Again please");
    await lab.waha.control.faults({ fail: { path: "/api/sendText", perform: false, status: 500 } });
    server.outbox.kick();
    await ended(send, "unconfirmed");
    await send.messages.retry(send.id);
    server.outbox.kick();
    await ended(send, "sent");
    expect(await arrived(send)).toBe(1);
  });

  it("does not count a look while the gateway does not answer, and looks at the others all the same", async () => {
    const server = impatient();
    const [lost, found] = [await queued("first"), await queued("second")];
    await lab.waha.control.faults({ loseReply: { path: "/api/sendText", times: 2 } });
    server.outbox.kick();
    await ended(lost, "unconfirmed");
    await ended(found, "unconfirmed");
    await lab.waha.control.faults({
      fail: { path: `/api/default/chats/${encodeURIComponent(lost.chatId)}`, times: 1, status: 500 },
    });
    await sweepOutbox(server);
    await ended(found, "sent");
    expect((await lab.sql.query("select from outbox where message_id = $1 and checks = 0", [lost.id])).rowCount).toBe(
      1,
    );
    await sweepOutbox(server);
    await ended(lost, "sent");
  });
});

describe("a server that dies", { timeout: 40_000 }, () => {
  it("before it took the message: the next one sends it", async () => {
    const send = await queued("Before the claim");
    await passes(send, "queued_at = now() - interval '11 s'");
    await sweepOutbox(impatient());
    await ended(send, "sent");
    expect(await arrived(send)).toBe(1);
  });

  it("after it took the message: it is never sent blindly, and a person decides", async () => {
    const server = impatient();
    const send = await queued("After the claim");
    await server.repositories.outbox.claim({ messageId: send.id, leaseMs: 60_000 });
    await sweepOutbox(server);
    expect((await send.read()).status).toBe("dispatching");
    await leaseRunsOut(send);
    await sweepOutbox(server);
    await aMinutePasses(send);
    await sweepOutbox(server);
    expect(await send.read()).toMatchObject({ status: "failed", failureCode: "not_delivered" });
    expect(await arrived(send)).toBe(0);
  });

  it("after the gateway's yes: the message is found, and not sent again", async () => {
    const server = impatient();
    const send = await queued("After the yes");
    const claim = await server.repositories.outbox.claim({ messageId: send.id, leaseMs: 60_000 });
    await server.waha.sendText("default", { chatId: send.chatId, text: claim?.body ?? "" });
    await leaseRunsOut(send);
    await sweepOutbox(server);
    await ended(send, "sent");
    expect(await arrived(send)).toBe(1);
  });

  it("leaves the order of a conversation as it was", async () => {
    const server = impatient();
    const first = await queued("one");
    const request = { to: { conversationId: first.conversationId }, clientId: crypto.randomUUID(), body: "two" };
    const { message } = await first.messages.queue(request);
    await server.repositories.outbox.claim({ messageId: first.id, leaseMs: 60_000 });
    server.outbox.kick();
    expect(await server.repositories.outbox.claim({ messageId: message.id, leaseMs: 1_000 })).toBeNull();
    await server.waha.sendText("default", { chatId: first.chatId, text: "one" });
    await leaseRunsOut(first);
    await sweepOutbox(server);
    server.outbox.kick();
    await until(async () => (await arrived(first)) === 2);
    const bodies = (await lab.waha.control.deliveries())
      .filter((one) => one.chatId === first.chatId)
      .map((one) => one.body);
    expect(bodies).toEqual(["one", "two"]);
  });
});
