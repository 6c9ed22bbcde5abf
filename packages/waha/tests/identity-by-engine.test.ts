import { parseMessageId, type GatewayEvent, type GatewayMessage } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { normaliseHistoryRow } from "../src/normalise/index.ts";
import { wireMessageSchema } from "../src/wire/message.ts";
import { sentMessageSchema } from "../src/wire/sent-message.ts";
import { becomes } from "./support/envelope.ts";

type Raw = Record<string, unknown>;

const PHONE = "60123456789";
const LID = "88877766655@lid";
const GROUP = "120363000000000001@g.us";
const ID = "3EB0ABCDEF0123456789";
const base = { timestamp: 1_795_298_259, body: "See you at six", hasMedia: false, media: null, ack: 2 };

const nowebKey = (remoteJid: string, fromMe: boolean, more: Raw = {}) => ({ remoteJid, fromMe, id: ID, ...more });
const proto = { conversation: "See you at six" };
const webjsId = (full: string, fromMe: boolean, remote: string) => ({ fromMe, remote, id: ID, _serialized: full });

interface Told {
  /** From somebody known by a hidden id only, over webhook or socket. */
  readonly hidden: Raw;
  /** The same row in the history, under the phone. */
  readonly row: Raw;
  /** What a send answers, and the echo of it. */
  readonly reply: unknown;
  readonly echo: Raw;
  /** Somebody's message in a group. */
  readonly group: Raw;
}

const ENGINES: Readonly<Record<string, Told>> = {
  NOWEB: {
    hidden: {
      id: `false_${LID}_${ID}`,
      from: LID,
      fromMe: false,
      _data: { key: nowebKey(LID, false, { remoteJidAlt: `${PHONE}@s.whatsapp.net` }), message: proto },
    },
    row: {
      id: `false_${PHONE}@c.us_${ID}`,
      from: `${PHONE}@c.us`,
      fromMe: false,
      _data: { key: nowebKey(`${PHONE}@s.whatsapp.net`, false), message: proto },
    },
    reply: { key: nowebKey(`${PHONE}@s.whatsapp.net`, true), messageTimestamp: "1795298259", status: "PENDING" },
    echo: {
      id: `true_${PHONE}@c.us_${ID}`,
      from: `${PHONE}@c.us`,
      fromMe: true,
      _data: { key: nowebKey(`${PHONE}@s.whatsapp.net`, true), message: proto },
    },
    group: {
      id: `false_${GROUP}_${ID}_${LID}`,
      from: GROUP,
      to: GROUP,
      fromMe: false,
      _data: {
        key: nowebKey(GROUP, false, { participant: LID, participantAlt: `${PHONE}@s.whatsapp.net` }),
        message: proto,
      },
    },
  },
  GOWS: {
    hidden: {
      id: `false_${LID}_${ID}`,
      from: LID,
      to: null,
      fromMe: false,
      _data: {
        Info: { Chat: LID, Sender: LID, SenderAlt: `${PHONE}@s.whatsapp.net`, IsFromMe: false },
        Message: proto,
      },
    },
    row: {
      id: `false_${PHONE}@c.us_${ID}`,
      from: `${PHONE}@c.us`,
      to: null,
      fromMe: false,
      _data: { Info: { Chat: `${PHONE}@s.whatsapp.net`, IsFromMe: false }, Message: proto },
    },
    reply: { id: `true_${PHONE}@c.us_${ID}`, _data: null },
    echo: {
      id: `true_${LID}_${ID}`,
      from: LID,
      to: null,
      fromMe: true,
      _data: { Info: { Chat: LID, IsFromMe: true, RecipientAlt: `${PHONE}@s.whatsapp.net` }, Message: proto },
    },
    group: {
      id: `false_${GROUP}_${ID}`,
      from: GROUP,
      to: LID,
      fromMe: false,
      _data: {
        Info: { Chat: GROUP, IsGroup: true, Sender: "88877766655:7@lid", SenderAlt: `${PHONE}@s.whatsapp.net` },
        Message: proto,
      },
    },
  },
  WEBJS: {
    hidden: {
      id: `false_${LID}_${ID}`,
      from: LID,
      to: "60378901234@c.us",
      fromMe: false,
      _data: { id: webjsId(`false_${LID}_${ID}`, false, LID), type: "chat" },
    },
    row: {
      id: webjsId(`false_${PHONE}@c.us_${ID}`, false, `${PHONE}@c.us`),
      from: `${PHONE}@c.us`,
      to: "60378901234@c.us",
      fromMe: false,
      _data: { type: "chat" },
    },
    reply: { id: webjsId(`true_${PHONE}@c.us_${ID}`, true, `${PHONE}@c.us`), timestamp: 1_795_298_259, ack: 0 },
    // The real sender and recipient, the other way round than on the other engines.
    echo: {
      id: `true_${PHONE}@c.us_${ID}`,
      from: "60378901234@c.us",
      to: `${PHONE}@c.us`,
      fromMe: true,
      _data: { type: "chat" },
    },
    group: {
      id: `false_${GROUP}_${ID}`,
      from: GROUP,
      to: "60378901234@c.us",
      author: LID,
      fromMe: false,
      _data: { type: "chat", author: { server: "lid", user: "88877766655", _serialized: LID } },
    },
  },
};

function message(events: readonly GatewayEvent[]): GatewayMessage {
  const [event] = events;
  if (event?.type !== "message/received") throw new Error(`no message but ${event?.type ?? "nothing"}`);
  return event.message;
}
const overEvent = (raw: Raw) => message(becomes("message.any", { ...base, ...raw }));
const overHistory = (raw: Raw) => message(normaliseHistoryRow(wireMessageSchema.parse({ ...base, ...raw })));

describe.each(Object.entries(ENGINES))("%s", (engine, { hidden, row, reply, echo, group }) => {
  it("a message under a hidden id and its history row under the phone are one message of one chat", () => {
    const [one, other] = [overEvent(hidden), overHistory(row)];
    expect([one.fromMe, one.bareId]).toEqual([other.fromMe, other.bareId]);
    expect(other).toMatchObject({ chatId: `${PHONE}@c.us`, phone: PHONE });
    // WEBJS never tells the phone beside the hidden id: there the list of hidden ids brings the two together.
    const learned = engine === "WEBJS" ? [] : [{ alias: LID, phone: PHONE, learnedFrom: "event" }];
    expect(one).toMatchObject({ chatId: LID, aliases: learned });
  });

  it("the same row is the same message through every door", () => {
    expect(overEvent(row)).toEqual(overHistory(row));
  });

  it("the answer to a send, its echo and its tick are one message", () => {
    const sent = sentMessageSchema.parse(reply);
    const answered = parseMessageId(sent.messageId);
    const came = overEvent(echo);
    expect([came.fromMe, came.bareId]).toEqual([true, sent.bareId]);
    expect([answered?.fromMe, answered?.bareId]).toEqual([came.fromMe, came.bareId]);
    expect(came.phone).toBe(PHONE);
    const tick = becomes("message.ack", { id: echo.id, from: echo.from, fromMe: true, ack: 3, ackName: "READ" });
    expect(tick).toMatchObject([{ bareId: came.bareId, fromMe: true, chatId: came.chatId, status: "read" }]);
  });

  it("somebody's message in a group names the group as the chat and them as the sender", () => {
    const phone = engine === "WEBJS" ? null : PHONE;
    expect(overEvent(group)).toMatchObject({ chatId: GROUP, isGroup: true, sender: { chatId: LID, phone } });
  });

  it("a message of ours in a group has no other sender", () => {
    const own = { ...group, id: `true_${GROUP}_${ID}`, fromMe: true };
    expect(overEvent(own)).toMatchObject({ chatId: GROUP, fromMe: true, sender: null });
    // WEBJS answers a send to a group without the participant that later events carry.
    const withParticipant = { ...own, id: `true_${GROUP}_${ID}_60378901234@c.us` };
    expect(overEvent(withParticipant).bareId).toBe(overEvent(own).bareId);
  });
});

describe("WEBJS without `_serialized`", () => {
  it("is read from the parts of the id", () => {
    const id = { fromMe: false, remote: { user: PHONE, server: "c.us" }, id: ID };
    expect(overEvent({ id, fromMe: false, _data: { type: "chat" } })).toMatchObject({
      chatId: `${PHONE}@c.us`,
      bareId: ID,
    });
  });
});
