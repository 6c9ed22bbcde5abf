import { describe, expect, it } from "vitest";
import { normaliseLids } from "../src/normalise/index.ts";
import { event } from "./support/event-of.ts";

const action = { id: "false_60123@c.us_3AACT", timestamp: 1_795_298_260, fromMe: false };

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
