import { describe, expect, it } from "vitest";
import {
  compareCursors,
  type DeskEvent,
  type DeskEventType,
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
  firstPage,
  listLoaded,
  listRequested,
  live,
  message,
  messageChange,
  NOON,
  opened,
  OTHER_CHAT,
  queued,
  removedChange,
  reply,
  session,
  uuid,
} from "./support/builders.ts";

const MINE = uuid(500);

/** Each event, after which saying it once more changes nothing. */
const TWICE: Record<DeskEventType, DeskEvent> = {
  "list/requested": listRequested(),
  "list/loaded": listLoaded([conversation(CHAT, 1)]),
  "list/failed": { type: "list/failed", generation: 0, filterKey: "all", code: "internal" },
  "list/counted": { type: "list/counted", generation: 0, filterKey: "all", total: 5, unreadTotal: 2 },
  "history/requested": { type: "history/requested", conversationId: CHAT, direction: "older" },
  "history/loaded": firstPage([message(1)], true),
  "history/failed": {
    type: "history/failed",
    generation: 0,
    conversationId: CHAT,
    direction: "initial",
    code: "internal",
  },
  "conversation/opened": opened(),
  "conversation/closed": { type: "conversation/closed" },
  "conversation/loaded": { type: "conversation/loaded", generation: 0, conversation: conversation(CHAT, 1) },
  "read/marked": { type: "read/marked", conversationId: CHAT },
  "draft/changed": { type: "draft/changed", conversationId: CHAT, text: "Hel" },
  "typing/started": { type: "typing/started", chatId: "60@c.us", untilMs: 9 },
  "typing/stopped": { type: "typing/stopped", chatId: "60@c.us" },
  "edit/made": { type: "edit/made", editId: "e2", conversationId: CHAT, change: { type: "notes", text: "Knee" } },
  "edit/settled": { type: "edit/settled", editId: "e1", cursor: at(9) },
  "edit/failed": { type: "edit/failed", editId: "e1" },
  "notes/typed": { type: "notes/typed", conversationId: CHAT, text: "Knee" },
  "notes/restored": { type: "notes/restored", conversationId: OTHER_CHAT, base: "", text: "Knee" },
  "notes/resolved": { type: "notes/resolved", conversationId: CHAT, base: "theirs", text: "both" },
  "notes/sent": { type: "notes/sent", conversationId: CHAT },
  "notes/saved": { type: "notes/saved", conversationId: CHAT },
  "notes/refused": { type: "notes/refused", conversationId: CHAT, code: "internal" },
  "send/queued": queued(MINE, 1),
  "send/accepted": { type: "send/accepted", clientId: MINE, record: reply(5, MINE) },
  "send/failed": { type: "send/failed", clientId: MINE, code: "gateway_timeout" },
  "send/discarded": { type: "send/discarded", clientId: MINE },
  "feed/changed": feed(
    messageChange(3, message(3)),
    conversationChange(4, conversation(CHAT, 4, { unreadCount: 1 })),
    removedChange(5, "message", uuid(1)),
    removedChange(6, "conversation", CHAT, OTHER_CHAT),
  ),
  "session/changed": { type: "session/changed", session: session() },
  "tags/loaded": { type: "tags/loaded", generation: 0, tags: [{ key: "vip", name: "VIP", color: "black" }] },
  "access/changed": { type: "access/changed" },
  "link/live": live,
  "link/stale": { type: "link/stale", atMs: NOON },
  "link/lost": { type: "link/lost", offline: false, atMs: NOON },
};

describe("an event said twice", () => {
  const start = after(
    listRequested(),
    listLoaded([conversation(CHAT, 2, { unreadCount: 2 })]),
    opened(),
    firstPage([message(1)], true),
    queued(MINE, 1),
    { type: "edit/made", editId: "e1", conversationId: CHAT, change: { type: "status", status: "handled" } },
    { type: "notes/typed", conversationId: CHAT, text: "Kn" },
    { type: "notes/sent", conversationId: CHAT },
  );
  const dropping: DeskEventType = "access/changed";

  it.each(
    Object.values(TWICE)
      .filter(({ type }) => type !== dropping)
      .map((event) => [event.type, event] as const),
  )("changes nothing the second time: %s", (_type, event) => {
    const once = reduce(start, event);
    expect(reduce(once, event)).toBe(once);
  });

  it.each(Object.entries(TWICE))("leaves the state it was given untouched: %s", (_type, event) => {
    const before = structuredClone(start);
    reduce(start, event);
    expect(start).toEqual(before);
  });
});

describe("what a person may see changed", () => {
  const held = after(
    live,
    listRequested(),
    listLoaded([conversation(CHAT, 2)]),
    opened(),
    firstPage([message(1)]),
    queued(MINE, 1),
    { type: "draft/changed", conversationId: CHAT, text: "Hel" },
    { type: "session/changed", session: session() },
  );

  it.each([
    ["an access change", { type: "access/changed" } as const],
    [
      "a feed of another life",
      { type: "feed/changed", page: changePage([], { reset: true, cursor: at(1, "e2") }) } as const,
    ],
  ])("%s drops every row and keeps the person's own words", (_name, event) => {
    const state = reduce(held, event);
    expect(state.conversations.byId).toEqual({});
    expect(state.conversations.list).toMatchObject({ ids: [], filterKey: "all", status: "idle", shownKey: null });
    expect([state.threads, state.sessions]).toEqual([{}, {}]);
    expect(state.generation).toBe(1);
    expect(state.selectedConversationId).toBe(CHAT);
    expect(selectDraft(state, CHAT)).toBe("Hel");
    expect(Object.keys(state.outbox)).toEqual([MINE]);
  });

  it("an answer asked for before it is not let in afterwards", () => {
    const state = reduce(reduce(held, { type: "access/changed" }), listRequested());
    expect(reduce(state, listLoaded([conversation(CHAT, 2)]))).toBe(state);
    expect(reduce(state, firstPage([message(1)]))).toBe(state);
    expect(reduce(state, firstPage([message(1)], false, 1))).not.toBe(state);
  });

  it("a feed of another life starts from its own cursor", () => {
    const reset: DeskEvent = { type: "feed/changed", page: changePage([], { reset: true, cursor: at(1, "e2") }) };
    expect(reduce(reduce(held, feed(messageChange(9, message(9)))), reset).link.cursor).toBe(at(1, "e2"));
  });
});

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
