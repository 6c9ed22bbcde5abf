import { gatewayMessageSchema, type MessageKind } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { gows, read, webjs } from "./support/messages.ts";

type Raw = Record<string, unknown>;
const vcard = "BEGIN:VCARD\nVERSION:3.0\nFN:Jane Lim\nEND:VCARD";

describe("GOWS", () => {
  it("tells a hidden sender's phone", () => {
    const info = { SenderAlt: "60123456789@s.whatsapp.net" };
    expect(gows({ conversation: "x" }, info, { id: "false_777@lid_3A1" })).toMatchObject({
      chatId: "777@lid",
      phone: "60123456789",
      aliases: [{ alias: "777@lid", phone: "60123456789" }],
    });
  });

  it("tells the recipient's phone of what I wrote", () => {
    const info = {
      IsFromMe: true,
      RecipientAlt: "60123456789@s.whatsapp.net",
      SenderAlt: "60300000000@s.whatsapp.net",
    };
    expect(gows({ conversation: "x" }, info, { id: "true_777@lid_3A1", fromMe: true })).toMatchObject({
      phone: "60123456789",
      name: null,
      fromMe: true,
    });
  });

  it("names a group's sender by both addresses", () => {
    const info = { IsGroup: true, Sender: "777:3@lid", SenderAlt: "60123456789@s.whatsapp.net" };
    expect(gows({ conversation: "x" }, info, { id: "false_1-2@g.us_3A1" })).toMatchObject({
      chatId: "1-2@g.us",
      sender: { chatId: "777@lid", phone: "60123456789", name: "Aisyah" },
    });
  });
});

describe("WEBJS", () => {
  it.each<[MessageKind, string, Raw, Raw]>([
    ["text", "chat", {}, { body: "hi" }],
    ["image", "image", { size: 10 }, { hasMedia: true }],
    ["video", "video", { isGif: true }, { hasMedia: true }],
    ["voice", "ptt", { duration: "4" }, { hasMedia: true }],
    ["audio", "audio", {}, { hasMedia: true }],
    ["document", "document", { filename: "a.pdf" }, { hasMedia: true }],
    ["sticker", "sticker", {}, { hasMedia: true }],
    ["location", "location", {}, { location: { latitude: "3.1", longitude: "101.6" } }],
    ["contact", "vcard", {}, { vCards: [vcard] }],
    ["contact", "multi_vcard", {}, { vCards: [vcard, vcard] }],
    ["poll", "poll_creation", { pollName: "When?", pollOptions: [{ name: "A" }] }, {}],
    ["call", "call_log", { isVideoCall: false }, {}],
    ["notice", "gp2", { subtype: "add" }, {}],
    ["unsupported", "interactive_flow", {}, {}],
  ])("%s: %s", (kind, type, data, more) => {
    expect(gatewayMessageSchema.parse(webjs(type, data, more)).content.kind).toBe(kind);
  });

  it("has actions that are no messages", () => {
    expect([webjs("revoked"), webjs("reaction"), webjs("protocol")]).toEqual([null, null, null]);
  });
});

describe("messages without any engine's record", () => {
  const bare = { id: "false_60123456789@c.us_3A1", timestamp: 1, fromMe: false };

  it.each<[MessageKind | null, Raw]>([
    ["text", { body: "hi" }],
    ["image", { hasMedia: true, media: { mimetype: "image/png" } }],
    ["sticker", { hasMedia: true, media: { mimetype: "image/webp" } }],
    ["video", { hasMedia: true, media: { mimetype: "video/mp4" } }],
    ["voice", { hasMedia: true, media: { mimetype: "audio/ogg; codecs=opus" } }],
    ["audio", { hasMedia: true, media: { mimetype: "audio/mpeg" } }],
    ["document", { hasMedia: true, media: null }],
    ["location", { location: { latitude: 1, longitude: 2, live: true } }],
    ["contact", { vCards: [vcard] }],
    [null, {}],
  ])("%s: %j", (kind, more) => {
    expect(read({ ...bare, ...more })?.content.kind ?? null).toBe(kind);
  });

  it("in status posts and channels are none of a conversation", () => {
    expect(read({ ...bare, id: "false_status@broadcast_3A1_60123456789@c.us", body: "x" })).toBeNull();
    expect(read({ ...bare, id: "false_123@newsletter_3A1", body: "x" })).toBeNull();
  });

  it("with an unreadable id are none either", () => {
    expect(read({ ...bare, id: "3A1", body: "x" })).toBeNull();
  });
});
