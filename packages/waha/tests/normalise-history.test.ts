import { gatewayEventSchema } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { normaliseHistoryRow } from "../src/normalise/index.ts";
import { wireMessageSchema } from "../src/wire/message.ts";

type Raw = Record<string, unknown>;

function told(row: Raw) {
  const base = { id: "false_60123456789@c.us_3A1", timestamp: 1_795_298_259, fromMe: false, body: null };
  return normaliseHistoryRow(wireMessageSchema.parse({ ...base, ...row })).map((event) =>
    gatewayEventSchema.parse(event),
  );
}
const key = { remoteJid: "60123456789@s.whatsapp.net", fromMe: false, id: "3A1" };

describe("a row of history", () => {
  it("tells its message", () => {
    const row = { body: "hi", _data: { key, message: { conversation: "hi" } } };
    expect(told(row)).toMatchObject([{ type: "message/received", message: { bareId: "3A1", body: "hi" } }]);
  });

  it.each<[string, Raw]>([
    ["NOWEB by number", { _data: { key, message: null, messageStubType: 1 } }],
    ["NOWEB by name", { _data: { key, message: null, messageStubType: "REVOKE" } }],
    ["NOWEB, an admin", { _data: { key, message: null, messageStubType: "ADMIN_REVOKE" } }],
    ["WEBJS", { _data: { type: "revoked" } }],
  ])("of a message that was revoked tells that, and not an empty message: %s", (_engine, row) => {
    expect(told(row)).toEqual([
      {
        type: "message/revoked",
        chatId: "60123456789@c.us",
        bareId: "3A1",
        fromMe: false,
        atMs: 1_795_298_259_000,
      },
    ]);
  });

  it("tells the reactions NOWEB keeps on it, as the events of them would have", () => {
    const reactions = [
      { key: { remoteJid: key.remoteJid, fromMe: false, id: "R1" }, text: "👍", senderTimestampMs: "1795298260123" },
      { key: { remoteJid: key.remoteJid, fromMe: true, id: "R2" }, text: "❤️", senderTimestampMs: 1_795_298_261_000 },
      { key: {}, text: "no time" },
    ];
    const [, ...rest] = told({ body: "hi", _data: { key, message: { conversation: "hi" }, reactions } });
    expect(rest).toEqual([
      {
        type: "message/reacted",
        chatId: "60123456789@c.us",
        bareId: "3A1",
        fromMe: false,
        emoji: "👍",
        senderId: "60123456789@c.us",
        reactorIsMe: false,
        atMs: 1_795_298_260_000,
      },
    ]);
  });

  it("tells nothing when it is an action on another message, a status post or nobody's", () => {
    expect(told({ _data: { key, message: { protocolMessage: { type: 0 } } } })).toEqual([]);
    expect(told({ id: "false_status@broadcast_3A1", body: "x" })).toEqual([]);
    expect(told({ id: "3A1", _data: { type: "revoked" } })).toEqual([]);
  });

  it("that nobody could decrypt is a message to come, which the real one replaces", () => {
    expect(told({ _data: { key, message: null, messageStubType: "CIPHERTEXT" } })).toMatchObject([
      { type: "message/received", message: { content: { kind: "unsupported", what: "waiting" } } },
    ]);
  });
});
