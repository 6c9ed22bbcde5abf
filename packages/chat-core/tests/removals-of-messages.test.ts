import { describe, expect, it } from "vitest";
import { type DeskEvent, INITIAL_STATE, reduce, selectThread } from "../src/index.ts";
import {
  after,
  CHAT,
  conversation,
  conversationChange,
  feed,
  firstPage,
  message,
  messageChange,
  opened,
  OTHER_CHAT,
  queued,
  removedChange,
  reply,
  uuid,
} from "./support/builders.ts";
import { merged, olderPage } from "./support/lists.ts";
import { reading, ZONE } from "./support/view.ts";

const DAY = "[2026-11-21]";
const MINE = uuid(500);

describe("a message that is removed", () => {
  const gone = (xid: number, n: number): DeskEvent => feed(removedChange(xid, "message", uuid(n)));
  const thread = [opened(), firstPage([message(10), message(11)], true)];

  it("leaves its thread", () => {
    expect(reading(after(...thread, gone(9, 11)))).toEqual([DAY, "text 10"]);
  });

  it("is not brought back by a page, an answer or an older snapshot that still carries it", () => {
    const state = after(...thread, gone(9, 2), gone(9, 5), olderPage);
    expect(reading(state)).toEqual([DAY, "text 1", "text 10", "text 11"]);
    expect(selectThread(state, CHAT, ZONE).olderCursor).toBe("older-2");
    expect(reduce(state, feed(messageChange(8, message(5))))).toBe(state);
    expect(reduce(state, { type: "send/accepted", clientId: MINE, record: reply(5, MINE) })).toBe(state);
  });

  it("stays when the row held was written after the removal", () => {
    const state = after(...thread, feed(messageChange(12, message(12))), gone(9, 12));
    expect(reading(state)).toEqual([DAY, "text 10", "text 11", "text 12"]);
  });

  it("takes the unsent bubble of the same message along, whichever was heard of first", () => {
    const row = feed(messageChange(3, reply(5, MINE, { conversationId: OTHER_CHAT })));
    const retried = [opened(OTHER_CHAT), row, opened(), queued(MINE, 5)];
    expect(Object.keys(after(...retried).outbox)).toEqual([MINE]);
    expect(after(...retried, gone(9, 5)).outbox).toEqual({});
    expect(after(...thread, queued(MINE, 5), gone(9, 5), row).outbox).toEqual({});
  });

  it("hands the unread line to the message below it", () => {
    const unread = feed(conversationChange(1, conversation(CHAT, 11, { unreadCount: 2 })));
    const state = after(unread, opened(), firstPage([message(9), message(10), message(11)]), gone(9, 10));
    expect(reading(state)).toEqual([DAY, "text 9", "[2 unread]", "text 11"]);
  });

  it("folded into another leaves one bubble", () => {
    const echo = messageChange(9, reply(12, MINE, { status: "sent" }));
    const folded = removedChange(9, "message", uuid(11), uuid(12));
    const held = [opened(), firstPage([message(10), reply(11, MINE)])];
    expect(reading(after(...held, feed(folded, echo)))).toEqual([DAY, "text 10", "text 12"]);
    expect(reading(after(...held, feed(echo, folded)))).toEqual([DAY, "text 10", "text 12"]);
  });
});

describe("what is remembered of removals", () => {
  it("is bounded, the latest heard of stay", () => {
    const removals = Array.from({ length: 1005 }, (_, n) => removedChange(n + 1, "message", uuid(n)));
    const { removed } = after(feed(...removals));
    expect(Object.keys(removed)).toHaveLength(1000);
    expect(removed[uuid(4)]).toBeUndefined();
    expect(removed[uuid(1004)]).toBeDefined();
  });

  it("goes with everything else when what the person may see changes", () => {
    expect(after(merged, { type: "access/changed" }).removed).toBe(INITIAL_STATE.removed);
  });
});
