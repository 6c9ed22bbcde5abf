import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WAHA_EVENT_NAMES } from "../src/index.ts";
import { event } from "./support/event-of.ts";

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
