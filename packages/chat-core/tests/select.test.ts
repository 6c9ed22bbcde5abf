import type { MessageContent } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { createDeskStore, type DeskEvent, reduce, selectList, selectThread } from "../src/index.ts";
import {
  after,
  CHAT,
  conversation,
  conversationChange,
  feed,
  firstPage,
  listLoaded,
  listRequested,
  message,
  messageChange,
  MINUTE,
  NOON,
  opened,
  OTHER_CHAT,
  queued,
  reply,
  uuid,
} from "./support/builders.ts";
import { bubbles, elements, reading, ZONE } from "./support/view.ts";

const groups = (...rows: Parameters<typeof firstPage>[0]): string[] =>
  bubbles(after(opened(), firstPage(rows))).map((element) =>
    element.type === "message" || element.type === "outgoing"
      ? `${element.firstInGroup ? "first" : ""}${element.lastInGroup ? "last" : ""}`
      : "",
  );
const sender = (name: string): { sender: { chatId: string; phone: null; name: string } } => ({
  sender: { chatId: `${name}@lid`, phone: null, name },
});
const call: MessageContent = { kind: "call", video: false, missed: true, durationMs: null };

describe("the elements of a thread", () => {
  it("begin each day with its line, in the reader's time zone", () => {
    const late = message(1, { sentAtMs: Date.UTC(2026, 10, 21, 15, 59) });
    const next = message(2, { sentAtMs: Date.UTC(2026, 10, 21, 16, 0) });
    const state = after(opened(), firstPage([late, next]));
    expect(reading(state)).toEqual(["[2026-11-21]", "text 1", "[2026-11-22]", "text 2"]);
    const days = selectThread(state, CHAT, { timeZone: "UTC" }).elements.filter(({ type }) => type === "day");
    expect(days).toHaveLength(1);
  });

  it.each([
    ["one sender in a row is one group", [message(1), message(2), message(3)], ["first", "", "last"]],
    ["an answer ends it", [message(1), reply(2, uuid(500)), message(3)], ["firstlast", "firstlast", "firstlast"]],
    [
      "another member of a group chat ends it",
      [message(1, sender("a")), message(2, sender("b"))],
      ["firstlast", "firstlast"],
    ],
    [
      "another colleague ends it",
      [reply(1, uuid(500)), reply(2, uuid(501), { sentBy: "Ravi" })],
      ["firstlast", "firstlast"],
    ],
    ["a pause ends it", [message(1), message(7)], ["firstlast", "firstlast"]],
    [
      "a call stands alone",
      [message(1), message(2, { content: call }), message(3)],
      ["firstlast", "firstlast", "firstlast"],
    ],
  ])("%s", (_name, rows, expected) => {
    expect(groups(...rows)).toEqual(expected);
  });

  it("join an unsent bubble to the group of the colleague who typed it", () => {
    const state = after(opened(), firstPage([reply(1, uuid(500), { status: "sent" })]), queued(uuid(501), 2));
    expect(bubbles(state)).toMatchObject([
      { firstInGroup: true, lastInGroup: false },
      { firstInGroup: false, lastInGroup: true },
    ]);
  });

  it("keep their references when something else changes", () => {
    const before = after(opened(), firstPage([message(1), message(2), message(20)]));
    const view = selectThread(before, CHAT, ZONE);
    const elsewhere = reduce(before, { type: "draft/changed", conversationId: CHAT, text: "x" });
    expect(selectThread(elsewhere, CHAT, ZONE)).toBe(view);
    const other = [opened(OTHER_CHAT), feed(messageChange(1, message(9, { conversationId: OTHER_CHAT })))].reduce(
      reduce,
      before,
    );
    expect(selectThread(other, CHAT, ZONE)).toBe(view);
    const grown = elements(reduce(before, feed(messageChange(2, message(40)))));
    expect(grown.slice(0, 4).map((element, index) => element === view.elements[index])).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it("hold two thousand messages and take one more within a frame", () => {
    const many = Array.from({ length: 2000 }, (_, index) => message(index, { sentAtMs: NOON + index * MINUTE }));
    const state = after(opened(), firstPage(many));
    expect(bubbles(state)).toHaveLength(2000);
    const runs = [2001, 2002, 2003, 2004, 2005].map((n) => {
      const started = performance.now();
      expect(bubbles(reduce(state, feed(messageChange(1, message(n)))))).toHaveLength(2001);
      return performance.now() - started;
    });
    expect(Math.min(...runs)).toBeLessThan(16);
  });
});

describe("the list view", () => {
  it("keeps its reference while no conversation changes, and its rows while no listed row does", () => {
    const rows = [conversation(uuid(101), 30), conversation(uuid(102), 20)];
    const before = after(listRequested(), listLoaded(rows, { nextCursor: "p2" }));
    const view = selectList(before);
    expect(selectList(reduce(before, opened()))).toBe(view);
    const unlisted = reduce(before, feed(conversationChange(1, conversation(uuid(103), 1))));
    expect(selectList(unlisted).rows).toBe(view.rows);
  });
});

describe("the store", () => {
  const draft = (text: string): DeskEvent => ({ type: "draft/changed", conversationId: CHAT, text });

  it("tells its listeners once for a batch, and not at all when nothing changed", () => {
    const store = createDeskStore();
    let told = 0;
    const unsubscribe = store.subscribe(() => (told += 1));
    store.dispatch([draft("a"), draft("ab")]);
    store.dispatch(draft("ab"));
    store.dispatch([]);
    expect([told, store.getState().drafts[CHAT]]).toEqual([1, "ab"]);
    unsubscribe();
    store.dispatch(draft("abc"));
    expect(told).toBe(1);
  });

  it("lets a listener dispatch and leave while it is being told", () => {
    const store = createDeskStore();
    const seen: (string | undefined)[] = [];
    const leave = store.subscribe(() => {
      leave();
      store.dispatch(draft("second"));
    });
    store.subscribe(() => seen.push(store.getState().drafts[CHAT]));
    store.dispatch(draft("first"));
    expect(seen).toEqual(["second", "second"]);
  });

  it("starts from the state it is given", () => {
    const initial = after(draft("kept"));
    expect(createDeskStore(initial).getState()).toBe(initial);
  });
});
