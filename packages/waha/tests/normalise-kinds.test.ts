import { gatewayMessageSchema, MESSAGE_KINDS, type MessageKind } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { gows, noweb, read } from "./support/messages.ts";

type Raw = Record<string, unknown>;
const vcard = "BEGIN:VCARD\nVERSION:3.0\nFN:Jane Lim\nEND:VCARD";

/** The protocol's content keys and the kind each one is. */
const protos: readonly [MessageKind, Raw, string | null][] = [
  ["text", { conversation: "hi" }, "hi"],
  ["text", { extendedTextMessage: { text: "see", matchedText: "https://a.my", title: "A" } }, "see"],
  ["text", { ephemeralMessage: { message: { conversation: "soon gone" } } }, "soon gone"],
  ["text", { deviceSentMessage: { message: { conversation: "mine" } } }, "mine"],
  ["image", { imageMessage: { mimetype: "image/jpeg", caption: "c", fileLength: { low: 9, high: 0 } } }, "c"],
  ["image", { viewOnceMessageV2: { message: { imageMessage: { mimetype: "image/jpeg" } } } }, null],
  ["video", { videoMessage: { mimetype: "video/mp4", gifPlayback: true, seconds: 3 } }, null],
  ["video", { ptvMessage: { mimetype: "video/mp4" } }, null],
  ["audio", { audioMessage: { mimetype: "audio/mpeg", seconds: 61 } }, null],
  ["voice", { audioMessage: { mimetype: "audio/ogg; codecs=opus", ptt: true, seconds: 4 } }, null],
  ["document", { documentMessage: { mimetype: "application/pdf", fileName: "a.pdf", fileLength: "12" } }, null],
  [
    "document",
    { documentWithCaptionMessage: { message: { documentMessage: { fileName: "b.pdf", caption: "b" } } } },
    "b",
  ],
  ["sticker", { stickerMessage: { mimetype: "image/webp", isAnimated: true } }, null],
  ["location", { locationMessage: { degreesLatitude: 3.15, degreesLongitude: 101.6, name: "Gym" } }, null],
  ["location", { liveLocationMessage: { degreesLatitude: 3.15, degreesLongitude: 101.6 } }, null],
  ["contact", { contactMessage: { displayName: "Jane", vcard } }, null],
  ["contact", { contactsArrayMessage: { contacts: [{ vcard }, { displayName: "B", vcard }] } }, null],
  [
    "poll",
    { pollCreationMessageV3: { name: "When?", options: [{ optionName: "A" }], selectableOptionsCount: 1 } },
    null,
  ],
  [
    "buttons",
    { buttonsMessage: { contentText: "Choose", buttons: [{ buttonText: { displayText: "Yes" } }] } },
    "Choose",
  ],
  [
    "list",
    { listMessage: { title: "T", description: "D", buttonText: "B", sections: [{ rows: [{ title: "R" }] }] } },
    "D",
  ],
  ["choice", { buttonsResponseMessage: { selectedButtonId: "1", selectedDisplayText: "Yes" } }, "Yes"],
  ["choice", { listResponseMessage: { title: "R", singleSelectReply: { selectedRowId: "1" } } }, "R"],
  ["choice", { templateButtonReplyMessage: { selectedId: "1", selectedDisplayText: "Go" } }, "Go"],
  [
    "template",
    { templateMessage: { hydratedTemplate: { hydratedContentText: "Hello", hydratedFooterText: "F" } } },
    "Hello",
  ],
  ["template", { interactiveMessage: { body: { text: "Hello" }, footer: { text: "F" } } }, "Hello"],
  ["invite", { groupInviteMessage: { groupName: "G", groupJid: "1@g.us", caption: "join" } }, "join"],
  ["order", { orderMessage: { orderTitle: "O", itemCount: 2 } }, null],
  ["product", { productMessage: { product: { title: "Shake" } } }, null],
  ["event", { eventMessage: { name: "Open day", startTime: "1795298259" } }, null],
  ["album", { albumMessage: { expectedImageCount: 3, expectedVideoCount: 1 } }, null],
  ["call", { callLogMesssage: { isVideo: true, callOutcome: "MISSED", durationSecs: "0" } }, null],
  ["unsupported", { paymentInviteMessage: { serviceType: 3 } }, null],
];

describe("protocol messages", () => {
  it.each(protos)("%s: %j", (kind, proto, body) => {
    for (const message of [noweb(proto), gows(proto)]) {
      expect(gatewayMessageSchema.parse(message)).toMatchObject({ content: { kind }, body, name: "Aisyah" });
    }
  });

  it("cover every kind of the domain, a notice aside", () => {
    const covered = new Set(protos.map(([kind]) => kind));
    expect(MESSAGE_KINDS.filter((kind) => !covered.has(kind))).toEqual(["notice"]);
  });

  it("without content but with a stub are notices", () => {
    const message = read({
      id: "false_1@g.us_3A1_60123456789@c.us",
      timestamp: 1,
      fromMe: false,
      _data: {
        key: { id: "3A1" },
        messageStubType: "GROUP_PARTICIPANT_ADD",
        messageStubParameters: ["60199999999@c.us"],
      },
    });
    expect(message?.content).toEqual({
      kind: "notice",
      code: "added",
      params: { who: "60199999999@c.us" },
    });
  });

  it.each<Raw>([
    { protocolMessage: { type: 0 } },
    { reactionMessage: { text: "👍" } },
    { pollUpdateMessage: {} },
    { senderKeyDistributionMessage: { groupId: "1@g.us" } },
    { messageContextInfo: {} },
  ])("%j is an action or nothing, no message of a thread", (proto) => {
    expect(noweb(proto)).toBeNull();
  });

  it("are found beside the keys that travel with them", () => {
    const proto = { senderKeyDistributionMessage: {}, messageContextInfo: {}, imageMessage: { mimetype: "image/png" } };
    expect(noweb(proto)?.content.kind).toBe("image");
  });

  it("carry size, length and name of their file", () => {
    const media = {
      url: "http://localhost:3000/api/files/default/3A1.pdf",
      filename: "bil.pdf",
      mimetype: "application/pdf",
    };
    const message = noweb({ documentMessage: { fileLength: "2048", fileName: "x" } }, { hasMedia: true, media });
    expect(message?.content).toEqual({
      kind: "document",
      media: {
        mimetype: "application/pdf",
        filename: "bil.pdf",
        sizeBytes: 2048,
        widthPx: null,
        heightPx: null,
        durationMs: null,
        gatewayUrl: "http://localhost:3000/api/files/default/3A1.pdf",
      },
    });
  });

  it("quote and forward wherever their context sits", () => {
    const contextInfo = { stanzaId: "3EB0Q", isForwarded: true };
    expect(noweb({ imageMessage: { contextInfo } })).toMatchObject({ quotedBareId: "3EB0Q", forwarded: true });
    const replyTo = { id: "true_60123456789@c.us_3EB0R", body: "x" };
    expect(noweb({ conversation: "x" }, { replyTo })).toMatchObject({ quotedBareId: "3EB0R", forwarded: false });
  });

  it("that nobody understands keep their shape without pictures and keys", () => {
    const jpegThumbnail = "x".repeat(5_000);
    const mediaKey = { type: "Buffer", data: [1, 2] };
    const message = noweb({ newFangledMessage: { jpegThumbnail, mediaKey, title: "T" } });
    expect(message?.content).toEqual({
      kind: "unsupported",
      what: "newFangledMessage",
      raw: { jpegThumbnail: "(5000 characters)", mediaKey: "(bytes)", title: "T" },
    });
  });
});
