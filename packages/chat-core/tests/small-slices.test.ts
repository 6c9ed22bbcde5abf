import { describe, expect, it } from "vitest";
import {
  compareCursors,
  type DeskEvent,
  reduce,
  selectSession,
  selectSessions,
  selectTyping,
  selectDraft,
  selectLink,
  selectSelected,
} from "../src/index.ts";
import {
  after,
  at,
  changePage,
  CHAT,
  conversation,
  conversationChange,
  feed,
  live,
  message,
  messageChange,
  NOON,
  opened,
  session,
} from "./support/builders.ts";

describe("the link", () => {
  it("says since when it is in its state, and its cursor only moves forward", () => {
    const state = after(live, { type: "link/live", cursor: at(7), atMs: NOON + 5 }, feed(messageChange(3, message(3))));
    expect(selectLink(state)).toEqual({ state: "live", cursor: at(7), sinceMs: NOON, code: null });
  });

  it.each([
    ["reconnecting", false],
    ["offline", true],
  ])("is %s after a loss", (expected, offline) => {
    expect(after(live, { type: "link/lost", offline, atMs: NOON + 1 }).link).toEqual({
      state: expected,
      cursor: at(0),
      sinceMs: NOON + 1,
      code: null,
    });
  });

  it("is stale while it is behind", () => {
    expect(after(live, { type: "link/stale", atMs: NOON + 1 }).link.state).toBe("stale");
  });
});

describe("small things a desk remembers", () => {
  it("a draft lasts until it is empty", () => {
    const typed = after({ type: "draft/changed", conversationId: CHAT, text: "Hel" });
    expect(selectDraft(typed, CHAT)).toBe("Hel");
    const cleared = reduce(typed, { type: "draft/changed", conversationId: CHAT, text: "" });
    expect(cleared.drafts).toEqual({});
    expect(selectDraft(cleared, CHAT)).toBe("");
  });

  it("somebody types until their time is over or they stop", () => {
    const state = after({ type: "typing/started", chatId: "60@c.us", untilMs: 100 });
    expect([selectTyping(state, "60@c.us", 99), selectTyping(state, "60@c.us", 100)]).toEqual([true, false]);
    expect(selectTyping(reduce(state, { type: "typing/stopped", chatId: "60@c.us" }), "60@c.us", 99)).toBe(false);
  });

  it("a session is what the newest report says", () => {
    const report = (xid: number, status: "WORKING" | "FAILED"): DeskEvent => ({
      type: "feed/changed",
      page: changePage([{ type: "session", cursor: at(xid), session: session({ status }) }]),
    });
    const state = after(report(5, "FAILED"), report(2, "WORKING"));
    expect(selectSession(state, "main")?.status).toBe("FAILED");
    expect(selectSessions(state)).toEqual([session({ status: "FAILED" })]);
    expect(selectSessions(state)).toBe(selectSessions(state));
  });

  it("the open conversation is found as soon as its row is known", () => {
    expect(selectSelected(after(opened()))).toBeNull();
    expect(selectSelected(after(opened(), feed(conversationChange(1, conversation(CHAT, 1)))))?.id).toBe(CHAT);
  });
});

describe("feed cursors", () => {
  it.each([
    ["e1.9.a", "e1.10.a", -1],
    ["e1.10.b", "e1.10.a", 1],
    ["e1.10.a", "e1.10.a", 0],
    ["e1.99999999999999999998.a", "e1.99999999999999999999.a", -1],
    ["e1.1.a", "e2.1.a", null],
    ["nonsense", "e1.1.a", null],
  ])("%s against %s is %s", (left, right, expected) => {
    expect(compareCursors(left, right)).toBe(expected);
  });
});

describe("typing", () => {
  const chat = conversation(CHAT, 0);
  const typing = after(feed(conversationChange(1, chat)), {
    type: "typing/started",
    chatId: chat.chatId,
    untilMs: NOON,
  });

  it("ends with the message that was typed", () => {
    expect(reduce(typing, feed(messageChange(2, message(2)))).typing).toEqual({});
  });

  it("goes on while the desk writes", () => {
    expect(reduce(typing, feed(messageChange(2, message(2, { direction: "out" })))).typing).toBe(typing.typing);
  });
});
