import { describe, expect, it } from "vitest";
import {
  type DeskEvent,
  INITIAL_STATE,
  reduce,
  selectConversation,
  selectDraft,
  selectGone,
  selectList,
  selectReplacement,
  selectThread,
} from "../src/index.ts";
import {
  after,
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
  opened,
  OTHER_CHAT,
  queued,
  removedChange,
  reply,
  uuid,
} from "./support/builders.ts";
import { listed, reading, ZONE } from "./support/view.ts";

const DAY = "[2026-11-21]";
const MINE = uuid(500);
const THIRD = uuid(902);
const list = [
  live,
  listRequested(),
  listLoaded([conversation(CHAT, 30, { unreadCount: 2 }), conversation(OTHER_CHAT, 20, { unreadCount: 1 })]),
];
const merged = feed(removedChange(9, "conversation", CHAT, OTHER_CHAT));
const olderPage: DeskEvent = {
  type: "history/loaded",
  generation: 0,
  conversationId: CHAT,
  direction: "older",
  from: "older-1",
  page: { messages: [message(1), message(2)], hasMore: true, cursor: "older-2" },
};

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

describe("a conversation that is removed", () => {
  it("leaves the list and is counted out", () => {
    const state = after(...list, merged);
    expect(listed(state)).toEqual([OTHER_CHAT]);
    expect(selectConversation(state, CHAT)).toBeNull();
    expect(selectList(state)).toMatchObject({ total: 1, unreadTotal: 1, totalsExact: true });
  });

  it("changes no total when the whole list is loaded without it", () => {
    const state = after(...list, feed(removedChange(9, "conversation", THIRD)));
    expect(selectList(state)).toMatchObject({ total: 2, unreadTotal: 3, totalsExact: true });
  });

  it("that may stand on a later page makes the totals inexact, but only once", () => {
    const first = listLoaded([conversation(CHAT, 30)], { nextCursor: "p2", total: 9, unreadTotal: 4 });
    const removal = feed(removedChange(9, "conversation", THIRD));
    const state = after(live, listRequested(), first, removal);
    expect(selectList(state)).toMatchObject({ total: 9, totalsExact: false });
    const counted: DeskEvent = { type: "list/counted", generation: 0, filterKey: "all", total: 8, unreadTotal: 4 };
    expect(selectList(after(live, listRequested(), first, removal, counted, removal)).totalsExact).toBe(true);
  });

  it("is not brought back by an answer that was on its way", () => {
    const asked = after(live, listRequested(), merged);
    const answered = reduce(
      asked,
      listLoaded([conversation(CHAT, 30, { unreadCount: 2 }), conversation(OTHER_CHAT, 20, { unreadCount: 1 })]),
    );
    expect(listed(answered)).toEqual([OTHER_CHAT]);
    expect(selectList(answered)).toMatchObject({ total: 1, unreadTotal: 1, totalsExact: true });
    const late: DeskEvent = { type: "conversation/loaded", generation: 0, conversation: conversation(CHAT, 30) };
    expect(reduce(answered, late)).toBe(answered);
    expect(reduce(answered, feed(conversationChange(8, conversation(CHAT, 30))))).toBe(answered);
  });

  it("leaves a list that still answers an earlier filter", () => {
    expect(listed(after(...list, listRequested("other"), merged))).toEqual([OTHER_CHAT]);
  });

  it("drops its thread, and a page of it that was on its way", () => {
    const state = after(...list, opened(), firstPage([message(10)], true), merged);
    expect(state.threads[CHAT]).toBeUndefined();
    expect(reduce(state, olderPage)).toBe(state);
    expect(reduce(state, { type: "history/requested", conversationId: CHAT, direction: "initial" })).toBe(state);
  });

  it("comes back with a row that was written later, and then needs no replacement", () => {
    const back = feed(conversationChange(12, conversation(CHAT, 50)));
    const state = after(...list, merged, back);
    expect(listed(state)).toEqual([CHAT, OTHER_CHAT]);
    expect(selectReplacement(state, CHAT)).toBeNull();
    expect(reduce(state, merged)).toBe(state);
    expect(listed(after(...list, back, merged))).toEqual([CHAT, OTHER_CHAT]);
  });

  it("stays what the person looks at when nothing took its place", () => {
    const state = after(...list, opened(), feed(removedChange(9, "conversation", CHAT)));
    expect(state.selectedConversationId).toBe(CHAT);
    expect(selectReplacement(state, CHAT)).toBeNull();
  });
});

describe("a conversation that became part of another", () => {
  it("shows the other one, whose thread takes in the messages that moved with it", () => {
    const moved = message(10, { conversationId: OTHER_CHAT });
    const state = after(
      ...list,
      opened(),
      firstPage([message(10)]),
      feed(messageChange(9, moved), removedChange(9, "conversation", CHAT, OTHER_CHAT)),
    );
    expect(state.selectedConversationId).toBe(OTHER_CHAT);
    expect(selectReplacement(state, CHAT)).toBe(OTHER_CHAT);
    expect(reading(state, OTHER_CHAT)).toEqual([DAY, "text 10"]);
  });

  it("leaves the selection alone when it was not open", () => {
    expect(after(...list, opened(THIRD), merged).selectedConversationId).toBe(THIRD);
    expect(after(...list, merged).selectedConversationId).toBeNull();
  });

  it("opens the other one when an old address asks for it", () => {
    expect(after(...list, merged, opened(CHAT)).selectedConversationId).toBe(OTHER_CHAT);
  });

  it("hands over its draft, but never over words already typed", () => {
    const typed: DeskEvent = { type: "draft/changed", conversationId: CHAT, text: "Hel" };
    const there: DeskEvent = { type: "draft/changed", conversationId: OTHER_CHAT, text: "Good morning" };
    const carried = after(typed, merged);
    expect([selectDraft(carried, OTHER_CHAT), selectDraft(carried, CHAT)]).toEqual(["Hel", ""]);
    const kept = after(typed, there, merged);
    expect([selectDraft(kept, OTHER_CHAT), selectDraft(kept, CHAT)]).toEqual(["Good morning", "Hel"]);
  });

  it("hands over its unsent messages, also one typed a moment too late", () => {
    const shown = [DAY, "See you at 7 (sending)"];
    expect(reading(after(opened(OTHER_CHAT), queued(MINE, 1), merged), OTHER_CHAT)).toEqual(shown);
    expect(reading(after(opened(OTHER_CHAT), merged, queued(MINE, 1)), OTHER_CHAT)).toEqual(shown);
  });

  it("has no replacement when merges go round in a circle", () => {
    const state = after(merged, feed(removedChange(10, "conversation", OTHER_CHAT, CHAT)));
    expect(selectReplacement(state, CHAT)).toBeNull();
    expect(selectReplacement(state, null)).toBeNull();
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

describe("a conversation that leaves this person's sight", () => {
  const hidden = feed(removedChange(9, "conversation", CHAT));

  it("takes its row, preview, unread count and thread along, and the screen may close it", () => {
    const state = after(...list, opened(), firstPage([message(1)]), hidden);
    expect(listed(state)).toEqual([OTHER_CHAT]);
    expect(selectList(state)).toMatchObject({ total: 1, unreadTotal: 1 });
    expect([state.threads[CHAT], selectGone(state, CHAT), selectGone(state, OTHER_CHAT)]).toEqual([
      undefined,
      true,
      false,
    ]);
  });

  it("comes back with a later change", () => {
    const state = after(...list, hidden, feed(conversationChange(12, conversation(CHAT, 30))));
    expect([listed(state), selectGone(state, CHAT)]).toEqual([[CHAT, OTHER_CHAT], false]);
  });

  it("is not gone for having been merged: it is part of another one", () => {
    expect(selectGone(after(...list, merged), CHAT)).toBe(false);
  });
});
