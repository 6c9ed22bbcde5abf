import { describe, expect, it } from "vitest";
import { type DeskEvent, reduce, selectConversation, selectList } from "../src/index.ts";
import { after, conversation, conversationChange, feed, listLoaded, listRequested, live } from "./support/builders.ts";
import { A, B, C, D, listedInPart, listedWhole } from "./support/lists.ts";
import { listed } from "./support/view.ts";

describe("answers of the list", () => {
  it("keeps showing the last answer while another filter is on its way", () => {
    const state = after(...listedWhole, listRequested("other"));
    expect(listed(state)).toEqual([A, B]);
    expect(selectList(state)).toMatchObject({ status: "loading", stale: true, filterKey: "other" });
  });

  it.each([
    ["of another filter", listLoaded([conversation(D, 1)], { filterKey: "older-question" })],
    ["of a page after a place it has left", listLoaded([conversation(D, 1)], { from: "p9" })],
    ["of an earlier generation", listLoaded([conversation(D, 1)], { generation: -1 })],
  ])("ignores an answer %s", (_name, event) => {
    const state = after(...listedWhole, listRequested());
    expect(reduce(state, event)).toBe(state);
  });

  it("adds what the feed brought while the question was on its way", () => {
    const state = after(
      live,
      listRequested(),
      feed(
        conversationChange(5, conversation(C, 40, { unreadCount: 1 })),
        conversationChange(6, conversation(A, 50, { unreadCount: 3 })),
      ),
      listLoaded([conversation(A, 30, { unreadCount: 2 }), conversation(B, 20)], { total: 2, unreadTotal: 2 }),
    );
    expect(listed(state)).toEqual([A, C, B]);
    expect(selectList(state)).toMatchObject({ unreadTotal: 3, totalsExact: false });
  });

  it("does not trust totals that were read while the link was down", () => {
    expect(selectList(after(listRequested(), listLoaded([conversation(A, 30)]))).totalsExact).toBe(false);
  });

  it("takes a page's row over the feed's when the page has seen a later message", () => {
    const state = after(
      ...listedWhole,
      feed(conversationChange(5, conversation(A, 31))),
      listRequested(),
      listLoaded([conversation(A, 60), conversation(B, 20)]),
    );
    expect(selectConversation(state, A)?.lastMessage?.atMs).toBe(conversation(A, 60).lastMessage?.atMs);
  });

  it("takes an answer about one conversation, unless the feed already knows a later message", () => {
    const tagged = (minute: number): DeskEvent => ({
      type: "conversation/loaded",
      generation: 0,
      conversation: conversation(A, minute, { tags: ["vip"] }),
    });
    const state = after(...listedWhole, feed(conversationChange(5, conversation(A, 40))));
    expect(selectConversation(reduce(state, tagged(40)), A)?.tags).toEqual(["vip"]);
    expect(reduce(state, tagged(30))).toBe(state);
  });

  it("says that loading failed and keeps its rows", () => {
    const state = after(...listedWhole, listRequested(), {
      type: "list/failed",
      generation: 0,
      filterKey: "all",
      code: "database_unavailable",
    });
    expect(selectList(state)).toMatchObject({ status: "error", errorCode: "database_unavailable" });
    expect(listed(state)).toEqual([A, B]);
  });

  it("keeps an older snapshot from overwriting a newer one", () => {
    const newest = after(...listedWhole, feed(conversationChange(9, conversation(A, 50, { tags: ["vip"] }))));
    expect(reduce(newest, feed(conversationChange(3, conversation(A, 40))))).toBe(newest);
  });

  it("holds a conversation that was loaded alone without listing an unknown end", () => {
    const state = after(...listedInPart, {
      type: "conversation/loaded",
      generation: 0,
      conversation: conversation(C, 1),
    });
    expect(selectConversation(state, C)?.id).toBe(C);
    expect(listed(state)).toEqual([A, B]);
  });
});
