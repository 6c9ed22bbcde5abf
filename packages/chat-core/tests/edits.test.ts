import type { Conversation } from "@kaunter/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ConversationChange, type DeskEvent, reduce, selectConversation, selectList } from "../src/index.ts";
import {
  after,
  at,
  changePage,
  conversation,
  conversationChange,
  feed,
  listLoaded,
  listRequested,
  live,
  removedChange,
  uuid,
} from "./support/builders.ts";
import { listed } from "./support/view.ts";

const [A, B] = [uuid(101), uuid(102)] as const;
const active: DeskEvent = {
  type: "list/requested",
  filterKey: "a",
  filter: { type: "all", status: "active" },
  from: null,
};
const base = [
  live,
  active,
  listLoaded([conversation(A, 30, { unreadCount: 2 }), conversation(B, 20)], { filterKey: "a" }),
];

const made = (change: ConversationChange, editId = "e1", conversationId = A): DeskEvent => ({
  type: "edit/made",
  editId,
  conversationId,
  change,
});
const settled = (xid: number, editId = "e1"): DeskEvent => ({ type: "edit/settled", editId, cursor: at(xid) });
const failed: DeskEvent = { type: "edit/failed", editId: "e1" };
const told = (xid: number, changes: Partial<Conversation> = {}): DeskEvent =>
  feed(conversationChange(xid, conversation(A, 30, { unreadCount: 2, ...changes })));

const vip: ConversationChange = { type: "tags", add: ["vip"], remove: [] };
const handled: ConversationChange = { type: "status", status: "handled" };
const row = (...events: DeskEvent[]) => selectConversation(after(...base, ...events), A);

describe("a change made here", () => {
  it.each<[ConversationChange, Partial<Conversation>]>([
    [vip, { tags: ["vip"] }],
    [{ type: "notes", text: "Knee" }, { notes: "Knee" }],
    [
      { type: "assignee", staffId: uuid(7), staffName: "Siti" },
      { assignedStaffId: uuid(7), assignedStaffName: "Siti" },
    ],
    [handled, { status: "handled" }],
  ])("is shown at once: %j", (change, shown) => {
    expect(row(made(change))).toMatchObject(shown);
  });

  it("goes back when the server refuses it, and keeps what others did meanwhile", () => {
    expect(row(made(vip), told(5, { notes: "Grace was here", tags: ["pt"] }), failed)).toMatchObject({
      tags: ["pt"],
      notes: "Grace was here",
    });
  });

  it("stays on top of rows that were read before it was written", () => {
    expect(row(made(vip), told(5, { tags: ["pt"] }), settled(9), told(6, { tags: ["pt"] }))?.tags).toEqual([
      "pt",
      "vip",
    ]);
  });

  it("gives way once the feed has come past it, also when the answer is later than the feed", () => {
    const away = told(12, { tags: [] });
    expect(row(made(vip), settled(9), told(9, { tags: ["vip"] }), away)?.tags).toEqual([]);
    expect(row(made(vip), told(9, { tags: ["vip"] }), away, settled(9))?.tags).toEqual([]);
  });

  it("gives way also when its own row never comes, because the feed has passed its place", () => {
    const passed: DeskEvent = { type: "feed/changed", page: changePage([], { cursor: at(20) }) };
    expect(row(made(vip), settled(9), passed)?.tags).toEqual([]);
  });

  it("said to be written in another life of the database does not stay for ever", () => {
    expect(row(made(vip), { type: "edit/settled", editId: "e1", cursor: at(9, "e0") })?.tags).toEqual([]);
  });

  it("does not hide a colleague's: two people tag at once", () => {
    expect(row(made(vip), told(5, { tags: ["urgent"] }))?.tags).toEqual(["urgent", "vip"]);
  });

  it("of a conversation that goes goes with it", () => {
    const state = after(...base, made(vip), feed(removedChange(6, "conversation", A)));
    expect(state.conversations.edits).toEqual({});
    expect(reduce(state, settled(9))).toBe(state);
    expect(reduce(state, made(vip, "e2"))).toBe(state);
  });

  it("survives that everything is dropped, unless it was written: then the fresh rows know it", () => {
    const dropped = after(...base, made(vip), made(handled, "e2"), settled(9, "e2"), { type: "access/changed" });
    const loaded = listLoaded([conversation(A, 30)], { filterKey: "a", generation: 1 });
    const state = [active, loaded].reduce(reduce, dropped);
    expect(selectConversation(state, A)).toMatchObject({ tags: ["vip"], status: "active" });
  });
});

describe("a conversation marked handled", () => {
  it("leaves the active list with its unread messages, and comes back when that fails", () => {
    const gone = after(...base, made(handled));
    expect(listed(gone)).toEqual([B]);
    expect(selectList(gone)).toMatchObject({ total: 1, unreadTotal: 0 });
    const back = reduce(gone, failed);
    expect(listed(back)).toEqual([A, B]);
    expect(selectList(back)).toMatchObject({ total: 2, unreadTotal: 2, totalsExact: true });
  });

  it("comes back by itself when a message arrives that the feed tells after it", () => {
    const state = after(...base, made(handled), settled(9), told(12, { status: "active", unreadCount: 3 }));
    expect(listed(state)).toEqual([A, B]);
    expect(selectList(state)).toMatchObject({ total: 2, unreadTotal: 3 });
  });

  it("stays away from a page that was read too early, whose totals are then counted again", () => {
    const state = after(
      ...base,
      made(handled),
      active,
      listLoaded([conversation(A, 30), conversation(B, 20)], { filterKey: "a" }),
    );
    expect(listed(state)).toEqual([B]);
    expect(selectList(state).totalsExact).toBe(false);
  });

  it("is read without coming back", () => {
    const state = after(...base, made(handled), { type: "read/marked", conversationId: A });
    expect(listed(state)).toEqual([B]);
    expect(selectConversation(state, A)).toMatchObject({ unreadCount: 0, status: "handled" });
    expect(selectConversation(reduce(state, failed), A)).toMatchObject({ unreadCount: 0, status: "active" });
  });
});

describe("whatever comes first", () => {
  it("the answer and the feed end in the same row and the same totals", () => {
    const start = after(live, listRequested(), listLoaded([conversation(A, 30), conversation(B, 20)]));
    const events: DeskEvent[] = [
      made(vip),
      settled(9),
      told(5, { tags: ["pt"] }),
      told(9, { tags: ["pt", "vip"] }),
      told(12, { tags: ["vip"], status: "handled" }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 }), (order) => {
        const state = [events[0], ...order.map((n) => events[n])].flatMap((one) => one ?? []).reduce(reduce, start);
        expect(selectConversation(state, A)).toMatchObject({ tags: ["vip"], status: "handled" });
        expect(state.conversations.edits).toEqual({});
        expect(selectList(state).total).toBe(2);
      }),
    );
  });
});
