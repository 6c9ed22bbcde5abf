import { describe, expect, it } from "vitest";
import { type DeskEvent, reduce, selectConversation, selectGone, selectList, selectReplacement } from "../src/index.ts";
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
  opened,
  OTHER_CHAT,
  removedChange,
  uuid,
} from "./support/builders.ts";
import { chatsAnswered, listedChats, merged, olderPage } from "./support/lists.ts";
import { listed } from "./support/view.ts";

const THIRD = uuid(902);

describe("a conversation that is removed", () => {
  it("leaves the list and is counted out", () => {
    const state = after(...listedChats, merged);
    expect(listed(state)).toEqual([OTHER_CHAT]);
    expect(selectConversation(state, CHAT)).toBeNull();
    expect(selectList(state)).toMatchObject({ total: 1, unreadTotal: 1, totalsExact: true });
  });

  it("changes no total when the whole list is loaded without it", () => {
    const state = after(...listedChats, feed(removedChange(9, "conversation", THIRD)));
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
    const answered = reduce(asked, chatsAnswered);
    expect(listed(answered)).toEqual([OTHER_CHAT]);
    expect(selectList(answered)).toMatchObject({ total: 1, unreadTotal: 1, totalsExact: true });
    const late: DeskEvent = { type: "conversation/loaded", generation: 0, conversation: conversation(CHAT, 30) };
    expect(reduce(answered, late)).toBe(answered);
    expect(reduce(answered, feed(conversationChange(8, conversation(CHAT, 30))))).toBe(answered);
  });

  it("leaves a list that still answers an earlier filter", () => {
    expect(listed(after(...listedChats, listRequested("other"), merged))).toEqual([OTHER_CHAT]);
  });

  it("drops its thread, and a page of it that was on its way", () => {
    const state = after(...listedChats, opened(), firstPage([message(10)], true), merged);
    expect(state.threads[CHAT]).toBeUndefined();
    expect(reduce(state, olderPage)).toBe(state);
    expect(reduce(state, { type: "history/requested", conversationId: CHAT, direction: "initial" })).toBe(state);
  });

  it("comes back with a row that was written later, and then needs no replacement", () => {
    const back = feed(conversationChange(12, conversation(CHAT, 50)));
    const state = after(...listedChats, merged, back);
    expect(listed(state)).toEqual([CHAT, OTHER_CHAT]);
    expect(selectReplacement(state, CHAT)).toBeNull();
    expect(reduce(state, merged)).toBe(state);
    expect(listed(after(...listedChats, back, merged))).toEqual([CHAT, OTHER_CHAT]);
  });

  it("stays what the person looks at when nothing took its place", () => {
    const state = after(...listedChats, opened(), feed(removedChange(9, "conversation", CHAT)));
    expect(state.selectedConversationId).toBe(CHAT);
    expect(selectReplacement(state, CHAT)).toBeNull();
  });
});

describe("a conversation that leaves this person's sight", () => {
  const hidden = feed(removedChange(9, "conversation", CHAT));

  it("takes its row, preview, unread count and thread along, and the screen may close it", () => {
    const state = after(...listedChats, opened(), firstPage([message(1)]), hidden);
    expect(listed(state)).toEqual([OTHER_CHAT]);
    expect(selectList(state)).toMatchObject({ total: 1, unreadTotal: 1 });
    expect([state.threads[CHAT], selectGone(state, CHAT), selectGone(state, OTHER_CHAT)]).toEqual([
      undefined,
      true,
      false,
    ]);
  });

  it("comes back with a later change", () => {
    const state = after(...listedChats, hidden, feed(conversationChange(12, conversation(CHAT, 30))));
    expect([listed(state), selectGone(state, CHAT)]).toEqual([[CHAT, OTHER_CHAT], false]);
  });

  it("is not gone for having been merged: it is part of another one", () => {
    expect(selectGone(after(...listedChats, merged), CHAT)).toBe(false);
  });
});
