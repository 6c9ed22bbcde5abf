import { createConversationsRepository, createMessagesRepository, createSessionsRepository } from "@kaunter/db";
import type { ChatMessage } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { sweepOutbox } from "@/server/link/sweep-outbox";
import { sendMessage } from "@/server/whatsapp/send-message";
import { receiveUltraMsg } from "@/server/ultramsg/receive-ultramsg";
import { until } from "../../support/lab.ts";
import { SECRET, openSecondGateway } from "./support/second-gateway.ts";

const { gateway, aina } = await openSecondGateway();

const rows = async (sql: string, values: unknown[] = []) =>
  (await gateway.lab.sql.query<{ value: unknown }>(sql, values)).rows.map((row) => row.value);
const messagesOf = (phone: string) =>
  rows(
    `select jsonb_build_array(m.gateway, m.from_me, m.body, m.status) as value from whatsapp_messages m
     join whatsapp_conversations c on c.id = m.conversation_id where c.phone_number = $1 order by m.sent_at, m.id`,
    [phone],
  );

let people = 0;
/** Somebody new writes to the second number; answers their conversation. */
async function newcomer(): Promise<{ phone: string; conversationId: string }> {
  people += 1;
  const phone = `6011666${String(1000 + people)}`;
  gateway.um.control.say({ from: phone, text: "Hi, how much is a month?", pushName: "Newcomer" });
  await until(async () => (await messagesOf(phone)).length === 1);
  const [conversationId] = await rows("select id as value from whatsapp_conversations where phone_number = $1", [
    phone,
  ]);
  return { phone, conversationId: String(conversationId) };
}

const send = (conversationId: string, text: string) =>
  sendMessage(aina, { clientId: crypto.randomUUID(), conversationId, type: "text", text });
const standing = async ({ conversationId, id }: ChatMessage) =>
  (await createMessagesRepository(aina.client).find(conversationId, id))?.status;
const aMinutePasses = (id: string) =>
  gateway.lab.sql.query("update outbox set last_checked_at = last_checked_at - interval '61 s' where message_id = $1", [
    id,
  ]);

describe("a person who knows the second number only", { timeout: 40_000 }, () => {
  it("writes, is answered through it, and the ticks come", async () => {
    const { phone, conversationId } = await newcomer();
    const conversation = await createConversationsRepository(aina.client).find(conversationId);
    expect(conversation).toMatchObject({
      gateway: "ultramsg",
      session: "instance1150",
      name: "Newcomer",
      unreadCount: 1,
    });
    const { record } = await send(conversationId, "RM 150 a month");
    expect(["sent", "delivered", "read"]).toContain(record.status);
    expect(gateway.um.control.outgoing().at(-1)).toMatchObject({ to: `${phone}@c.us`, body: "RM 150 a month" });
    await until(async () => (await standing(record)) === "read");
    // The echo of the send was not taken for another message.
    expect((await messagesOf(phone)).map((row) => (row as unknown[])[2])).toEqual([
      "Hi, how much is a month?",
      "RM 150 a month",
    ]);
  });

  it("is answered once though every event comes twice and names no reference", async () => {
    gateway.um.control.fault({ duplicates: 1, noReferences: true });
    const { phone, conversationId } = await newcomer();
    const { record } = await send(conversationId, "Yes, we are open");
    await until(async () => (await standing(record)) === "read");
    expect(await messagesOf(phone)).toHaveLength(2);
  });

  it.each([
    ["a wrong token or instance", { instance: "unknown" } as const, "gateway_refused"],
    ["a number that is not on WhatsApp", { outcome: "invalid" } as const, "not_delivered"],
  ])("hears nothing, and the desk says so: %s", async (_, change, code) => {
    const { conversationId } = await newcomer();
    gateway.um.control.fault(change);
    await expect(send(conversationId, "Hello?")).rejects.toMatchObject({ code });
  });

  it("is not told to have been written to while the message waits in UltraMsg's queue", async () => {
    const { conversationId } = await newcomer();
    gateway.um.control.fault({ outcome: "queue" });
    const { record } = await send(conversationId, "Soon");
    expect(record).toMatchObject({ status: "unconfirmed", failureCode: "unconfirmed" });
    await sweepOutbox(gateway.lab.here);
    expect(await standing(record)).toBe("unconfirmed");
    gateway.um.control.fault({ deaf: true, outcome: "sent" });
    gateway.um.control.release();
    await aMinutePasses(record.id);
    await sweepOutbox(gateway.lab.here);
    expect(await standing(record)).toBe("sent");
  });

  it("a send whose answer was lost is looked up, never sent again", async () => {
    const { conversationId } = await newcomer();
    gateway.um.control.fault({ deaf: true, spoil: { how: "lost", times: 1, path: "/messages/chat" } });
    const { record } = await send(conversationId, "Only once");
    expect(record.status).toBe("unconfirmed");
    await until(() => gateway.um.control.outgoing().at(-1)?.status === "sent");
    await sweepOutbox(gateway.lab.here);
    expect(await standing(record)).toBe("sent");
    expect(gateway.um.control.outgoing().filter(({ body }) => body === "Only once")).toHaveLength(1);
  });

  it("a send that never arrived is failed only after two looks", async () => {
    const { conversationId } = await newcomer();
    gateway.um.control.fault({ spoil: { how: "error500", times: 1, path: "/messages/chat" } });
    const { record } = await send(conversationId, "Never arrives");
    expect(record.status).toBe("unconfirmed");
    await sweepOutbox(gateway.lab.here);
    expect(await standing(record)).toBe("unconfirmed");
    await aMinutePasses(record.id);
    await sweepOutbox(gateway.lab.here);
    expect(await standing(record)).toBe("failed");
  });
});

describe("the webhook", { timeout: 40_000 }, () => {
  const post = (body: unknown, query: string) =>
    receiveUltraMsg(
      new Request(`http://desk.test/api/webhooks/ultramsg${query}`, { method: "POST", body: JSON.stringify(body) }),
    );
  const heard = (bareId: string, from: string, account: string, instanceId = "1150") => ({
    ...{ event_type: "message_received", instanceId },
    data: {
      ...{ id: `false_${from}@c.us_${bareId}`, from: `${from}@c.us`, to: account, type: "chat", body: "forged?" },
      ...{ fromMe: false, pushname: "X", ack: "", time: Math.floor(Date.now() / 1000) },
    },
  });
  const ACCOUNT = "60398765432@c.us";

  it.each(["", "?secret=", "?secret=guessed", `?token=${SECRET}`, `?secret=${SECRET}x`])(
    "refuses %j",
    async (query) => {
      expect((await post(heard("F1", "60116665001", ACCOUNT), query)).status).toBe(401);
      expect(await messagesOf("60116665001")).toEqual([]);
    },
  );

  it("leaves events of other instances alone, and says what is none", async () => {
    expect((await post(heard("F2", "60116665002", ACCOUNT, "77"), `?secret=${SECRET}`)).status).toBe(200);
    expect(await messagesOf("60116665002")).toEqual([]);
    expect((await post({ hello: "world" }, `?secret=${SECRET}`)).status).toBe(400);
  });

  it("takes the same account on WAHA for WAHA's: the same id twice is one message, whoever comes first", async () => {
    const session = await createSessionsRepository(aina.client).find("waha", "default");
    const atMs = Date.now();
    await gateway.lab.here.ingest.add(
      {
        ...{ gateway: "waha", session: "default" },
        event: {
          ...{ type: "session/changed", status: "WORKING", rawStatus: "WORKING", engine: "NOWEB" },
          ...{ phone: "60378901234", pushName: session?.pushName ?? null, atMs },
        },
      },
      "event",
    );
    const { messageId } = await gateway.lab.waha.control.say({ from: "60116665003", text: "one of two" });
    await gateway.lab.receive(messageId);
    const bareId = messageId.split("_")[2] ?? "";
    const twin = (id: string) => heard(id, "60116665003", "60378901234@c.us");
    expect((await post(twin(bareId), `?secret=${SECRET}`)).status).toBe(200);
    expect(await messagesOf("60116665003")).toEqual([["waha", false, "one of two", "delivered"]]);
    expect((await post(twin("EARLY1"), `?secret=${SECRET}`)).status).toBe(200);
    const { messageId: late } = await gateway.lab.waha.control.say({
      from: "60116665003",
      text: "forged?",
      id: "EARLY1",
    });
    await gateway.lab.receive(late);
    expect(await messagesOf("60116665003")).toHaveLength(2);
    expect(
      await rows("select count(*)::int as value from whatsapp_conversations where phone_number = '60116665003'"),
    ).toEqual([1]);
  });

  it("answers 503 while the database is away, so that UltraMsg comes again", async () => {
    await gateway.lab.stopDatabase();
    expect((await post(heard("F9", "60116665009", ACCOUNT), `?secret=${SECRET}`)).status).toBe(503);
  });
});
