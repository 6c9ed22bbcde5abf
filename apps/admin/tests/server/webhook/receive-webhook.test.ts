import { createHmac } from "node:crypto";
import type { ChannelEvent } from "@kaunter/domain";
import { WAHA_EVENT_NAMES } from "@kaunter/waha";
import { describe, expect, it, vi } from "vitest";
import { receiveWebhook } from "@/server/webhook/receive-webhook";
import { openLab, WEBHOOK_SECRET } from "../../support/lab.ts";

const lab = await openLab();

const sign = (body: string | Buffer, key = WEBHOOK_SECRET) => createHmac("sha512", key).update(body).digest("hex");

function post(body: string | Buffer, hmac: string | null = sign(body)): Promise<Response> {
  const signed = hmac === null ? {} : { "X-Webhook-Hmac": hmac, "X-Webhook-Hmac-Algorithm": "sha512" };
  const headers = { "Content-Type": "application/json", ...signed };
  return receiveWebhook(
    new Request("http://desk.test/api/webhooks/waha", {
      method: "POST",
      headers,
      body: new Uint8Array(Buffer.from(body)),
    }),
  );
}

let count = 0;
const envelope = (event: string, payload: unknown, more: object = {}) => {
  count += 1;
  const me = { id: "60311110000@c.us", pushName: "Gym" };
  return JSON.stringify({
    id: `evt_${count}`,
    timestamp: Date.now(),
    event,
    session: "default",
    me,
    payload,
    engine: "NOWEB",
    ...more,
  });
};
const said = (bareId: string, body: string) => ({
  id: `false_60129970001@c.us_${bareId}`,
  timestamp: Math.floor(Date.now() / 1000),
  from: "60129970001@c.us",
  fromMe: false,
  body,
  hasMedia: false,
  ack: 2,
  _data: { message: { conversation: body } },
});

const rows = async (sql: string, values: unknown[] = []) =>
  (await lab.sql.query<{ value: unknown }>(sql, values)).rows.map((row) => row.value);
const bodyOf = (bareId: string) => rows("select body as value from whatsapp_messages where bare_id = $1", [bareId]);
const unreadable = () =>
  rows("select reason as value from whatsapp_events_unsupported where name = 'unreadable' order by id");

describe("the webhook", { timeout: 30_000 }, () => {
  it("answers 200 when the message is committed, and the second time changes nothing", async () => {
    const body = envelope("message", said("W1", "Hai"));
    expect((await post(body)).status).toBe(200);
    expect((await post(body)).status).toBe(200);
    expect((await post(envelope("message.any", said("W1", "Hai")))).status).toBe(200);
    expect(await bodyOf("W1")).toEqual(["Hai"]);
    expect(
      await rows("select unread_count as value from whatsapp_conversations where chat_id = '60129970001@c.us'"),
    ).toEqual([1]);
  });

  it.each([
    ["no signature", null],
    ["a signature by another key", sign("{}", "guessed-key")],
    ["a signature of another body", sign("{}")],
    ["nonsense for a signature", "zz"],
  ])("refuses %s before it looks at the body", async (_, hmac) => {
    expect((await post(envelope("message", said("W2", "forged")), hmac)).status).toBe(401);
    expect((await post("this is not even JSON", hmac)).status).toBe(401);
    expect(await bodyOf("W2")).toEqual([]);
  });

  it("refuses a true body from long ago, which somebody may have kept", async () => {
    const old = envelope("message", said("W3", "old"), { timestamp: Date.now() - 72 * 3_600_000 });
    expect((await post(old)).status).toBe(401);
    expect(await bodyOf("W3")).toEqual([]);
  });

  it("refuses more than a megabyte", async () => {
    const response = await post(envelope("message", said("W4", "x".repeat(1024 * 1024))));
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, "too_large"]);
  });

  it.each([
    ["no JSON", "<html>502 Bad Gateway</html>"],
    ["no UTF-8", Buffer.from([0xff, 0xfe, 0x00])],
    ["a list", "[1, 2]"],
    ["nothing that names an event", '{"hello": "world"}'],
    ["a zero byte", '{"hello": "\\u0000'],
  ])("keeps what is signed and cannot be read: %s", async (_, body) => {
    const before = (await unreadable()).length;
    expect((await post(body)).status).toBe(200);
    expect((await unreadable()).length).toBe(before + 1);
  });

  it("stores a message with characters a database cannot hold", async () => {
    expect((await post(envelope("message", said("W5", "a\u0000b \ud83d c")))).status).toBe(200);
    expect(await bodyOf("W5")).toEqual(["a\ufffdb \ufffd c"]);
  });

  it.each([...WAHA_EVENT_NAMES, "something.new"])("takes %s in, even when its payload is empty", async (name) => {
    expect((await post(envelope(name, {}))).status).toBe(200);
    expect((await post(envelope(name, null))).status).toBe(200);
  });

  it("keeps an event of a name nobody knows", async () => {
    await post(envelope("something.newer", { what: "is this" }));
    expect(await rows("select raw as value from whatsapp_events_unsupported where name = 'something.newer'")).toEqual([
      { what: "is this" },
    ]);
  });

  it("tells the open screens that somebody types, and keeps nothing of it", async () => {
    const heard: ChannelEvent[] = [];
    const stop = lab.here.door.onPresence((event) => heard.push(event));
    const presences = [{ participant: "60129970001@c.us", lastKnownPresence: "typing" }];
    const before = await rows("select count(*)::int as value from whatsapp_events_unsupported");
    expect((await post(envelope("presence.update", { id: "60129970001@c.us", presences }))).status).toBe(200);
    expect(heard.map((one) => one.event)).toEqual([
      { type: "presence/changed", chatId: "60129970001@c.us", participant: null, presence: "typing" },
    ]);
    expect(await rows("select count(*)::int as value from whatsapp_events_unsupported")).toEqual(before);
    stop();
  });

  it.each(["session.status", "state.change"])("has the session looked at after %s", async (name) => {
    const moved = vi.fn();
    const stop = lab.here.door.onSessionMoved(moved);
    await post(envelope(name, { name: "default", status: "WORKING", statuses: [] }));
    expect(moved).toHaveBeenCalledWith("default");
    stop();
  });

  // Last: it takes the database away.
  it("answers 503 and says when to come back while the database is away", async () => {
    await lab.stopDatabase();
    const response = await post(envelope("message", said("W9", "kept by WAHA")));
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
  });
});
