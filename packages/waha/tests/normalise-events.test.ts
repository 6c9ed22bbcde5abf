import type { GatewayEvent } from "@kaunter/domain";
import { gatewayEventSchema } from "@kaunter/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WAHA_EVENT_NAMES, wahaEnvelopeSchema } from "../src/index.ts";
import { normalise, normaliseLids } from "../src/normalise/index.ts";

const me = { id: "60378901234@c.us", pushName: "Gym", lid: "99@lid" };

function event(name: string, payload: unknown): GatewayEvent[] {
  const raw = {
    id: "evt_1",
    timestamp: 1_795_298_259_500,
    event: name,
    session: "default",
    me,
    payload,
    engine: "GOWS",
  };
  return normalise(wahaEnvelopeSchema.parse(raw)).map((one) => gatewayEventSchema.parse(one));
}

const action = { id: "false_60123@c.us_3AACT", timestamp: 1_795_298_260, fromMe: false };
const group = { ...action, id: "false_1-2@g.us_3AACT_60123@c.us" };

describe("what a newer or another engine may say", () => {
  it("a status nobody knows is shown, not lost", () => {
    expect(event("session.status", { name: "default", status: "PASSKEY_REQUIRED" })).toEqual([
      {
        type: "session/changed",
        status: "UNKNOWN",
        rawStatus: "PASSKEY_REQUIRED",
        engine: "GOWS",
        phone: "60378901234",
        pushName: "Gym",
        atMs: 1_795_298_259_500,
      },
    ]);
  });

  it("an event nobody knows is kept with its payload", () => {
    expect(event("message.teleported", { a: 1 })).toEqual([
      {
        type: "event/unsupported",
        name: "message.teleported",
        reason: "an event of this name is not known",
        raw: { a: 1 },
      },
    ]);
  });

  it("a payload of another shape is kept with its reason", () => {
    expect(event("message.ack", { ack: 1 })).toMatchObject([{ type: "event/unsupported", name: "message.ack" }]);
  });

  it("never throws, whatever a payload holds", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WAHA_EVENT_NAMES),
        fc.jsonValue(),
        (name, payload) => event(name, payload).length > 0,
      ),
    );
  });
});

describe("acks", () => {
  it.each([
    [-1, true, "failed"],
    [0, true, "sent"],
    [1, true, "sent"],
    [2, true, "delivered"],
    [3, true, "read"],
    [4, true, "played"],
    [null, true, "sent"],
    [2, false, "delivered"],
    [3, false, "read"],
  ])("%s of fromMe %s is %s", (ack, fromMe, status) => {
    expect(event("message.ack", { id: `${String(fromMe)}_60123@c.us_A`, ack })).toMatchObject([
      { status, fromMe, bareId: "A" },
    ]);
  });

  it("of a group name the reader", () => {
    expect(event("message.ack.group", { id: "true_1-2@g.us_A", ack: 3, participant: "77:2@lid" })).toMatchObject([
      { chatId: "1-2@g.us", participant: "77@lid", status: "read" },
    ]);
  });
});

describe("edits and revokes", () => {
  it("point at the target, not at the action", () => {
    expect(event("message.edited", { ...action, body: "new", editedMessageId: "3ATARGET" })).toEqual([
      {
        type: "message/edited",
        chatId: "60123@c.us",
        bareId: "3ATARGET",
        fromMe: false,
        body: "new",
        atMs: 1_795_298_260_000,
      },
    ]);
  });

  it("take a full target id as well", () => {
    expect(
      event("message.edited", {
        ...action,
        id: "true_60123@c.us_X",
        body: "new",
        editedMessageId: "true_60123@c.us_T",
      }),
    ).toMatchObject([{ chatId: "60123@c.us", bareId: "T", fromMe: true }]);
  });

  it("of a group do not guess whose message was revoked", () => {
    expect(event("message.revoked", { after: group, before: null, revokedMessageId: "T" })).toMatchObject([
      { type: "message/revoked", bareId: "T", fromMe: null },
    ]);
  });

  it("know the target by what it was (WEBJS)", () => {
    const before = { ...action, id: "false_60123@c.us_T", body: "old" };
    expect(event("message.revoked", { after: null, before })).toMatchObject([
      { chatId: "60123@c.us", bareId: "T", fromMe: false },
    ]);
  });
});

describe("reactions", () => {
  const reaction = { text: "👍", messageId: "true_60123@c.us_T" };

  it("name target and reactor", () => {
    expect(event("message.reaction", { id: "false_60123@c.us_R", timestamp: 5, reaction })).toEqual([
      {
        type: "message/reacted",
        chatId: "60123@c.us",
        bareId: "T",
        fromMe: true,
        emoji: "👍",
        senderId: "60123@c.us",
        reactorIsMe: false,
        atMs: 5_000,
      },
    ]);
  });

  it("of mine carry my own address, and an empty text takes one back", () => {
    const mine = { id: "true_60123@c.us_R", reaction: { ...reaction, text: "" } };
    expect(event("message.reaction", mine)).toMatchObject([
      { reactorIsMe: true, senderId: "60378901234@c.us", emoji: "" },
    ]);
  });

  it("in a group come from the participant", () => {
    const id = "false_1-2@g.us_R_77@lid";
    expect(event("message.reaction", { id, reaction: { text: "❤️", messageId: "true_1-2@g.us_T" } })).toMatchObject([
      { chatId: "1-2@g.us", senderId: "77@lid" },
    ]);
  });
});

describe("the rest", () => {
  it("poll votes", () => {
    const vote = {
      id: "false_1-2@g.us_V_77@lid",
      from: "1-2@g.us",
      fromMe: false,
      selectedOptions: ["A"],
      timestamp: 7,
    };
    expect(event("poll.vote", { vote, poll: { id: "true_1-2@g.us_P" } })).toEqual([
      {
        type: "poll/voted",
        chatId: "1-2@g.us",
        bareId: "P",
        fromMe: true,
        voterId: "77@lid",
        options: ["A"],
        atMs: 7_000,
      },
    ]);
  });

  it("calls in seconds", () => {
    expect(event("call.accepted", { id: "C", from: "60123@s.whatsapp.net", timestamp: 9, isVideo: true })).toEqual([
      { type: "call/changed", chatId: "60123@c.us", callId: "C", state: "accepted", video: true, atMs: 9_000 },
    ]);
  });

  it("archived chats", () => {
    expect(event("chat.archive", { id: "60123@c.us", archived: true, timestamp: 1 })).toEqual([
      { type: "chat/archived", chatId: "60123@c.us", archived: true },
    ]);
  });

  it("group names, and updates without one", () => {
    expect(event("group.v2.update", { timestamp: 1, group: { id: "1-2@g.us", subject: "New" } })).toEqual([
      { type: "chat/named", chatId: "1-2@g.us", name: "New" },
    ]);
    expect(event("group.v2.update", { group: { id: "1-2@g.us" } })).toEqual([
      { type: "event/ignored", name: "group.v2.update" },
    ]);
  });

  it("status posts are ignored by name", () => {
    const post = { ...action, id: "false_status@broadcast_X_60123@c.us", body: "x" };
    expect(event("message.any", post)).toEqual([{ type: "event/ignored", name: "message.any" }]);
  });

  it("the table of hidden ids, unknown ones left out", () => {
    expect(
      normaliseLids([
        { lid: "1@lid", phone: "60123456789" },
        { lid: "2@lid", phone: null },
      ]),
    ).toEqual({
      type: "aliases/learned",
      aliases: [{ alias: "1@lid", phone: "60123456789", learnedFrom: "lids" }],
    });
  });
});
