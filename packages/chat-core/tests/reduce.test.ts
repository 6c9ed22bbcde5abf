import { describe, expect, it } from "vitest";
import { type DeskEvent, type DeskEventType, reduce, selectDraft } from "../src/index.ts";
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
    const asked = reduce(state, opened());
    expect(reduce(asked, firstPage([message(1)], false, 1))).not.toBe(asked);
  });

  it("a feed of another life starts from its own cursor", () => {
    const reset: DeskEvent = { type: "feed/changed", page: changePage([], { reset: true, cursor: at(1, "e2") }) };
    expect(reduce(reduce(held, feed(messageChange(9, message(9)))), reset).link.cursor).toBe(at(1, "e2"));
  });
});
