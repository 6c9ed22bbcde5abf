import { describe, expect, it } from "vitest";
import { type DeskEvent, reduce, selectList, selectUnreadTotal } from "../src/index.ts";
import {
  after,
  conversation,
  conversationChange,
  feed,
  listLoaded,
  listRequested,
  live,
  opened,
} from "./support/builders.ts";
import { A, B, C, D, listedInPart, listedWhole } from "./support/lists.ts";
import { listed } from "./support/view.ts";

describe("the list", () => {
  it("shows the answer, newest last message first", () => {
    const state = after(...listedWhole);
    expect(listed(state)).toEqual([A, B]);
    expect(selectList(state)).toMatchObject({
      status: "ready",
      total: 2,
      unreadTotal: 2,
      totalsExact: true,
      stale: false,
    });
  });

  it("orders rows of the same moment as the database does, the greater id first", () => {
    const state = after(live, listRequested(), listLoaded([conversation(B, 30), conversation(A, 30)]));
    expect(listed(state)).toEqual([B, A]);
  });

  it("places a conversation without messages where the database has it", () => {
    const sortAtMs = conversation(C, 25).lastMessage?.atMs ?? 0;
    const begun = conversation(C, 0, { lastMessage: null, sortAtMs });
    const state = after(...listedWhole, feed(conversationChange(5, begun)));
    expect(listed(state)).toEqual([A, C, B]);
  });

  it("moves a conversation up when it gets a message, and leaves the selection", () => {
    const state = after(
      ...listedWhole,
      opened(A),
      feed(conversationChange(5, conversation(B, 40, { unreadCount: 3 }))),
    );
    expect(listed(state)).toEqual([B, A]);
    expect(selectUnreadTotal(state)).toBe(3);
    expect(state.selectedConversationId).toBe(A);
  });

  it("takes a new conversation in and counts it when everything is loaded", () => {
    const state = after(...listedWhole, feed(conversationChange(5, conversation(C, 25, { unreadCount: 1 }))));
    expect(listed(state)).toEqual([A, C, B]);
    expect(selectList(state)).toMatchObject({ total: 3, unreadTotal: 3, totalsExact: true });
  });

  it("admits that it cannot count a row it never loaded, until the server counts again", () => {
    const state = after(...listedInPart, feed(conversationChange(5, conversation(C, 40, { unreadCount: 1 }))));
    expect(listed(state)).toEqual([C, A, B]);
    expect(selectList(state)).toMatchObject({ total: 9, unreadTotal: 4, totalsExact: false });
    const counted = reduce(state, { type: "list/counted", generation: 0, filterKey: "all", total: 9, unreadTotal: 5 });
    expect(selectList(counted)).toMatchObject({ total: 9, unreadTotal: 5, totalsExact: true });
  });

  it("leaves a row that sorts after its end to a later page", () => {
    const state = after(...listedInPart, feed(conversationChange(5, conversation(C, 10))));
    expect(listed(state)).toEqual([A, B]);
    const more = after(
      ...listedInPart,
      feed(conversationChange(5, conversation(C, 10))),
      listRequested("all", "p2"),
      listLoaded([conversation(C, 10), conversation(D, 5)], { from: "p2", total: 9, unreadTotal: 4 }),
    );
    expect(listed(more)).toEqual([A, B, C, D]);
  });

  it("keeps its last row where it is when only a tag of it changes", () => {
    const state = after(...listedInPart, feed(conversationChange(5, conversation(B, 20, { tags: ["vip"] }))));
    expect(listed(state)).toEqual([A, B]);
  });

  it("does not list a row twice that moved up before its page came", () => {
    const state = after(
      ...listedInPart,
      feed(conversationChange(5, conversation(C, 40))),
      listRequested("all", "p2"),
      listLoaded([conversation(C, 10), conversation(D, 5)], { from: "p2", total: 9, unreadTotal: 4 }),
    );
    expect(listed(state)).toEqual([C, A, B, D]);
  });

  it("lets a row leave that no longer matches, and come back", () => {
    const requested: DeskEvent = {
      type: "list/requested",
      filterKey: "unread",
      filter: { type: "all", unread: true },
      from: null,
    };
    const unread = after(
      live,
      requested,
      listLoaded([conversation(A, 30, { unreadCount: 1 }), conversation(B, 20, { unreadCount: 2 })], {
        filterKey: "unread",
      }),
    );
    const read = reduce(unread, { type: "read/marked", conversationId: B });
    expect(listed(read)).toEqual([A]);
    expect(selectList(read)).toMatchObject({ total: 1, unreadTotal: 1 });
    const back = reduce(read, feed(conversationChange(5, conversation(B, 40, { unreadCount: 1 }))));
    expect(listed(back)).toEqual([B, A]);
    expect(selectList(back)).toMatchObject({ total: 2, unreadTotal: 2 });
  });

  it("under a search takes in nothing the database has not answered", () => {
    const requested: DeskEvent = {
      type: "list/requested",
      filterKey: "s",
      filter: { type: "all", search: "aisyah" },
      from: null,
    };
    const found = after(live, requested, listLoaded([conversation(A, 30)], { filterKey: "s" }));
    const state = reduce(
      found,
      feed(conversationChange(5, conversation(C, 40)), conversationChange(6, conversation(A, 50))),
    );
    expect(listed(state)).toEqual([A]);
    expect(selectList(state).totalsExact).toBe(false);
  });
});
