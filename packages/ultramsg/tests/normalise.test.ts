import { describe, expect, test } from "vitest";
import { knownSend, normalise } from "../src/normalise/index.ts";
import { accountOf, isOfInstance, readWebhook, type UltraMsgEnvelope } from "../src/index.ts";
import { received, type RawData } from "./support/received.ts";

const NOW = 1_800_000_000_000;

function read(event: string, data: RawData, more: object = {}): UltraMsgEnvelope {
  const envelope = readWebhook(received(event, data, more));
  if (!envelope) throw new Error("not read");
  return envelope;
}
const messageOf = (event: string, data: RawData) => {
  const heard = normalise(read(event, data), NOW);
  if (heard.type !== "message/received") throw new Error(`no message but ${JSON.stringify(heard)}`);
  return heard.message;
};

describe("a received message", () => {
  test("as captured becomes the domain's", () => {
    expect(messageOf("message_received", { body: "hi" })).toEqual({
      ...{ chatId: "60123456789@c.us", phone: "60123456789", isGroup: false, name: "Name", fromMe: false },
      ...{ bareId: "3EB0AA", fullId: "false_60123456789@c.us_3EB0AA", sentAtMs: 1_773_347_090_000, body: "hi" },
      ...{ content: { kind: "text", preview: null }, sender: null, status: "delivered", quotedBareId: null },
      ...{ quoted: null, mentions: [], forwarded: false, aliases: [] },
    });
  });

  test("of the oldest form, without names, references and serial numbers, too", () => {
    const body = {
      event_type: "message_received",
      instanceId: "1150",
      data: {
        ...{ id: "false_14155552671@c.us_3EB0BB", from: "14155552671@c.us", to: "60198765432@c.us", ack: "" },
        ...{ type: "chat", body: "hello!", fromMe: false, time: 1_644_957_719 },
      },
    };
    const envelope = readWebhook(body);
    expect(envelope && normalise(envelope, NOW)).toMatchObject({
      type: "message/received",
      message: { chatId: "14155552671@c.us", name: null, body: "hello!" },
    });
  });

  test("in a group names the person who speaks, and gives the group no name", () => {
    const data = {
      ...{ id: "false_120363041234567890@g.us_3EB0CC_60123456789@c.us", from: "120363041234567890@g.us" },
      ...{ author: "60123456789@c.us", pushname: "Aisyah" },
    };
    expect(messageOf("message_received", data)).toMatchObject({
      ...{ chatId: "120363041234567890@g.us", isGroup: true, phone: null, name: null, bareId: "3EB0CC" },
      sender: { chatId: "60123456789@c.us", phone: "60123456789", name: "Aisyah" },
    });
  });

  test("from a hidden number keeps its hidden address", () => {
    const data = { id: "false_78812345678901@lid_3EB0DD", from: "78812345678901@lid" };
    expect(messageOf("message_received", data)).toMatchObject({ chatId: "78812345678901@lid", phone: null });
  });

  test("that quotes another says which", () => {
    const quotedMsg = { id: "true_60123456789@c.us_3EB0EE", body: "See you at 8?" };
    expect(messageOf("message_received", { quotedMsg })).toMatchObject({
      quotedBareId: "3EB0EE",
      quoted: { body: "See you at 8?", kind: "text" },
    });
  });

  test("with an id of another form is known by its serial number", () => {
    expect(messageOf("message_received", { id: "odd", sid: "3EB0FF" })).toMatchObject({
      ...{ bareId: "3EB0FF", fullId: "odd", chatId: "60123456789@c.us" },
    });
  });

  test.each<[string, RawData, object]>([
    ["image", { media: "https://ultramsgmedia.s3.amazonaws.com/1/a.jpg", body: "look" }, { kind: "image" }],
    ["video", { media: "https://ultramsgmedia.s3.amazonaws.com/1/a.mp4" }, { kind: "video" }],
    ["audio", { media: "https://ultramsgmedia.s3.amazonaws.com/1/a.mp3" }, { kind: "audio" }],
    ["ptt", { media: "" }, { kind: "voice", media: expect.objectContaining({ gatewayUrl: null }) as object }],
    ["document", { media: "https://x.test/a.pdf", filename: "a.pdf" }, { kind: "document" }],
    ["sticker", {}, { kind: "sticker" }],
    [
      "vcard",
      { body: "BEGIN:VCARD\nFN:Ben\nEND:VCARD" },
      { kind: "contact", contacts: [expect.objectContaining({ name: "Ben" })] },
    ],
    [
      "location",
      { body: "/9j/4AAQ", location: { lat: 3.1, lng: "101.6" } },
      { kind: "location", latitude: 3.1, longitude: 101.6 },
    ],
    ["location", { body: "/9j/4AAQ" }, { kind: "unsupported", what: "location" }],
    ["poll_creation", { body: "Which day?" }, { kind: "unsupported", what: "poll_creation" }],
    ["constructor", {}, { kind: "unsupported", what: "constructor" }],
  ])("of the type %s", (type, data, content) => {
    expect(messageOf("message_received", { type, ...data }).content).toMatchObject(content);
  });

  test("a picture in base64 is no text of a location", () => {
    expect(
      messageOf("message_received", { type: "location", body: "/9j/4AAQ", location: { lat: 1, lng: 2 } }).body,
    ).toBeNull();
  });
});

describe("a message of ours", () => {
  const ours = { id: "true_60123456789@c.us_3EB0AB", from: "60198765432@c.us", to: "60123456789@c.us", fromMe: true };

  test("belongs to the chat it went to, and our own name is nobody's", () => {
    const message = messageOf("message_create", { ...ours, ack: "device", pushname: "Gym" });
    expect(message).toMatchObject({ chatId: "60123456789@c.us", fromMe: true, name: null, status: "delivered" });
  });

  test.each([
    ["server", "sent"],
    ["device", "delivered"],
    ["read", "read"],
    ["played", "played"],
    [3, "read"],
  ])("with the ack %s is %s", (ack, status) => {
    expect(normalise(read("message_ack", { ...ours, ack }), NOW)).toEqual({
      ...{ type: "message/acked", chatId: "60123456789@c.us", bareId: "3EB0AB", fromMe: true, status },
      participant: null,
    });
  });

  test("is known by the reference it was sent with", () => {
    const known = { referenceId: "ref-9", fullId: ours.id, bareId: "3EB0AB" };
    expect(knownSend(read("message_create", ours, { referenceId: "ref-9" }))).toEqual(known);
    expect(knownSend(read("message_ack", { ...ours, referenceId: "ref-9" }))).toEqual(known);
    expect(knownSend(read("message_create", ours))).toBeNull();
  });
});

describe("everything else", () => {
  test("a reaction, as others' code takes it", () => {
    const data = { type: "reaction", body: "👍", quotedMsg: { id: "true_60123456789@c.us_3EB0AB" } };
    expect(normalise(read("message_reaction", data), NOW)).toMatchObject({
      ...{ type: "message/reacted", bareId: "3EB0AB", emoji: "👍", senderId: "60123456789@c.us", reactorIsMe: false },
    });
  });

  test.each([
    ["message_ack", { ack: "teleported", id: "true_60123456789@c.us_3EB0AB" }],
    ["message_received", { time: null }],
    ["message_reaction", {}],
    ["message_exploded", {}],
    ["__proto__", {}],
  ])("what cannot be read is kept as unsupported: %s", (event, data) => {
    expect(normalise(read(event, data), NOW)).toMatchObject({ type: "event/unsupported", name: event });
  });

  test.each(["status@broadcast", "120363290012345678@newsletter"])("a post of %s is no message", (from) => {
    expect(normalise(read("message_received", { id: `false_${from}_A`, from }), NOW)).toMatchObject({
      type: "event/ignored",
    });
  });

  test.each([null, [], "text", {}, { event_type: "message_received" }, { event_type: "x", instanceId: "1", data: [] }])(
    "%j is no event",
    (body) => {
      expect(readWebhook(body)).toBeNull();
    },
  );

  test("an event tells its instance and its account", () => {
    const envelope = read("message_received", {});
    expect([
      isOfInstance(envelope, "instance51534"),
      isOfInstance(envelope, "51534"),
      isOfInstance(envelope, "1"),
    ]).toEqual([true, true, false]);
    expect(accountOf(envelope)).toBe("60198765432@c.us");
  });
});
