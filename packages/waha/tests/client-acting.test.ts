import { recordedExchange } from "@kaunter/testing";
import { describe, expect, it } from "vitest";
import type { WahaClient } from "../src/index.ts";
import { clientOn } from "./support/client-on.ts";
import { made } from "./support/recorded-fetch.ts";

const chat = "15551234567@c.us";
const own = "true_15551234567@c.us_3EB085C0991A04C54DD938";
const theirs = "false_15551234567@c.us_3AINTEXT0001";
const sent = (bareId: string, timestampMs: number) => ({
  messageId: `true_${chat}_${bareId}`,
  bareId,
  timestampMs,
  status: "PENDING",
});

/** Each call as it was recorded: what goes out, and what its answer is read as. */
const recorded: readonly [string, (client: WahaClient) => Promise<unknown>, unknown][] = [
  [
    "working/18-sendLocation",
    (client) =>
      client.messages.sendLocation("default", { chatId: chat, latitude: 38.89, longitude: -77.09, title: "Office" }),
    sent("3EB07ABA987EED5E5A75F6", 1_795_298_269_000),
  ],
  [
    "working/19-sendContactVcard",
    (client) =>
      client.messages.sendContactVcard("default", {
        chatId: chat,
        contacts: [{ fullName: "Jane", organization: "Co", phoneNumber: "+1 555 333 4444", whatsappId: "15553334444" }],
      }),
    sent("3EB048C844FF291F22DA33", 1_795_298_269_000),
  ],
  [
    "working/20-sendPoll",
    (client) => client.messages.sendPoll("default", { chatId: chat, name: "How?", options: ["A", "B"] }),
    sent("3EB0E291A7BA17A507B170", 1_795_298_269_000),
  ],
  [
    "working/12-edit",
    (client) => client.messages.edit("default", chat, own, { text: "hello edited" }),
    sent("3EB06324F6F3E2DF247618", 1_795_298_268_000),
  ],
  [
    "working/13-delete",
    (client) => client.messages.delete("default", chat, own),
    sent("3EB0A5BC8428E28E01AA9A", 1_795_298_268_000),
  ],
  [
    "working/14-reaction",
    (client) => client.messages.react("default", theirs, "👍"),
    sent("3EB0FC124DC098F9393957", 1_795_298_269_000),
  ],
  ["working/15-star", (client) => client.messages.star("default", chat, theirs, true), undefined],
  [
    "working/16-forward",
    (client) => client.messages.forward("default", "15557654321@c.us", theirs),
    { ...sent("3EB0084FE3ED0B9C73F827", 1_795_298_269_000), messageId: "true_15557654321@c.us_3EB0084FE3ED0B9C73F827" },
  ],
  ["working/24-presence-set", (client) => client.presence.setOnline("default", true), undefined],
  ["working/24d-startTyping", (client) => client.presence.startTyping("default", chat), undefined],
  ["working/26-archive", (client) => client.chats.archive("default", chat), undefined],
];

describe("a call goes out as it was recorded", () => {
  it.each(recorded)("%s", async (name, call, expected) => {
    const { client, seen } = clientOn([name]);
    expect(await call(client)).toEqual(expected);
    const exchange = recordedExchange(name);
    expect(seen[0]?.method).toBe(exchange.method);
    expect(decodeURIComponent(seen[0]?.path ?? "")).toBe(decodeURIComponent(exchange.path));
    expect(seen[0]?.body ?? null).toEqual(exchange.body === null ? null : JSON.parse(exchange.body));
  });
});

describe("calls nobody recorded, from the OpenAPI document (constructed)", () => {
  const file = { mimetype: "video/webm", filename: "a.webm", data: "GkXfow==" };
  const baileys = made(201, {
    key: { remoteJid: "1@s.whatsapp.net", fromMe: true, id: "3EB0" },
    messageTimestamp: "5",
    status: "PENDING",
  });
  it.each<[string, (client: WahaClient) => Promise<unknown>, ReturnType<typeof made>, string, unknown]>([
    [
      "video note",
      (client) => client.sendVideo("s", { chatId: "1@c.us", file, caption: "look", asNote: true, convert: true }),
      baileys,
      "POST /api/sendVideo",
      { session: "s", chatId: "1@c.us", file, caption: "look", asNote: true, convert: true },
    ],
    [
      "voice",
      (client) => client.sendVoice("s", { chatId: "1@c.us", file, replyTo: theirs, convert: true }),
      baileys,
      "POST /api/sendVoice",
      { session: "s", chatId: "1@c.us", file, reply_to: theirs, convert: true },
    ],
    [
      "text with mentions, no preview",
      (client) =>
        client.sendText("s", { chatId: "1@g.us", text: "@60123 hi", mentions: ["60123@c.us"], linkPreview: false }),
      baileys,
      "POST /api/sendText",
      { session: "s", chatId: "1@g.us", text: "@60123 hi", mentions: ["60123@c.us"], linkPreview: false },
    ],
    [
      "pin",
      (client) => client.messages.pin("s", "1@c.us", own, 86_400),
      made(201, { success: true }),
      `POST /api/s/chats/1@c.us/messages/${own}/pin`,
      { duration: 86_400 },
    ],
    [
      "unpin",
      (client) => client.messages.unpin("s", "1@c.us", own),
      made(201, { success: true }),
      `POST /api/s/chats/1@c.us/messages/${own}/unpin`,
      null,
    ],
    [
      "unarchive",
      (client) => client.chats.unarchive("s", "1@c.us"),
      made(201, null),
      "POST /api/s/chats/1@c.us/unarchive",
      null,
    ],
    [
      "unread",
      (client) => client.chats.markUnread("s", "1@c.us"),
      made(201, null),
      "POST /api/s/chats/1@c.us/unread",
      null,
    ],
    [
      "typing in a chat",
      (client) => client.presence.setInChat("s", "1@c.us", "recording"),
      made(201, null),
      "POST /api/s/presence",
      { presence: "recording", chatId: "1@c.us" },
    ],
    [
      "subscribe to presence",
      (client) => client.presence.subscribe("s", "1@c.us"),
      made(201, null),
      "POST /api/s/presence/1@c.us/subscribe",
      null,
    ],
    [
      "labels of a chat replaced",
      (client) => client.labels.setOfChat("s", "1@c.us", ["10", "11"]),
      made(200, null),
      "PUT /api/s/labels/chats/1@c.us",
      { labels: [{ id: "10" }, { id: "11" }] },
    ],
    ["session deleted", (client) => client.sessions.delete("s"), made(200, null), "DELETE /api/sessions/s", null],
  ])("%s", async (_what, call, answer, line, body) => {
    const { client, seen } = clientOn([answer]);
    await call(client);
    expect(`${seen[0]?.method ?? ""} ${decodeURIComponent(seen[0]?.path ?? "")}`).toBe(line);
    expect(seen[0]?.body).toEqual(body);
  });
});

describe("an action that names no message", () => {
  it.each([
    ["an empty body (WEBJS 2025.6.5)", null],
    ["a bare yes (WEBJS forward)", { sent: true }],
    ["a true (WEBJS delete)", true],
  ])("%s answers null and invents nothing", async (_what, answer) => {
    expect(await clientOn([made(201, answer)]).client.messages.forward("s", "1@c.us", theirs)).toBeNull();
  });

  it("is no success for a send: what went out must have a name", async () => {
    const sending = clientOn([made(201, { sent: true })]).client.sendText("s", { chatId: "1@c.us", text: "x" });
    await expect(sending).rejects.toMatchObject({ kind: "bad_shape", sent: "maybe" });
  });
});
