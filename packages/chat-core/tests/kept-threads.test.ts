import { describe, expect, it } from "vitest";
import { type DeskEvent, type DeskState, INITIAL_STATE, reduce, selectThread } from "../src/index.ts";
import { feed, loadedPage, message, messageChange, opened, uuid } from "./support/builders.ts";
import { ZONE } from "./support/view.ts";

const chat = (n: number): string => uuid(5000 + n);
const asked = (n: number): DeskEvent => ({
  type: "history/requested",
  conversationId: chat(n),
  direction: "initial",
});

function pageOf(n: number, count: number, changes: Partial<Extract<DeskEvent, { type: "history/loaded" }>> = {}) {
  const rows = Array.from({ length: count }, (_, index) => message(n * 10_000 + index, { conversationId: chat(n) }));
  return { ...loadedPage("initial", null, { messages: rows }), conversationId: chat(n), ...changes };
}

/** Opens chats one after the other, each with so many messages. */
const visit = (from: DeskState, chats: readonly number[], count = 50): DeskState =>
  chats.flatMap((n) => [opened(chat(n)), asked(n), pageOf(n, count)]).reduce<DeskState>(reduce, from);

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const isLoaded = (state: DeskState, n: number): boolean => selectThread(state, chat(n), ZONE).status === "ready";

describe("the threads a desk holds", () => {
  it("are the one in front and the twelve visited last", () => {
    const state = visit(INITIAL_STATE, upTo(40));
    expect(Object.keys(state.threads)).toEqual(upTo(40).slice(-13).map(chat));
  });

  it("stand in the order of the last visit, not of the first", () => {
    const state = visit(visit(INITIAL_STATE, upTo(13)), [1, 14, 15]);
    expect([1, 2, 3, 4, 15].map((n) => isLoaded(state, n))).toEqual([true, false, false, true, true]);
  });

  it("hold three thousand messages together beside the one in front, however many the feed brings", () => {
    let state = visit(INITIAL_STATE, [1, 2, 3]);
    for (let xid = 10, n = 0; n < 4000; n += 100, xid += 1) {
      const rows = upTo(100).map((k) => message(500_000 + n + k, { conversationId: chat(k % 2 === 0 ? 1 : 2) }));
      state = reduce(state, feed(...rows.map((row) => messageChange(xid, row))));
    }
    const held = Object.values(state.threads).reduce((sum, thread) => sum + Object.keys(thread.rows).length, 0);
    expect(held).toBeLessThanOrEqual(3050);
    expect([isLoaded(state, 1), isLoaded(state, 3)]).toEqual([false, true]);
  });

  it("never lose the one in front, however far back somebody has read in it", () => {
    const state = visit(INITIAL_STATE, [1], 5000);
    const next = reduce(state, feed(messageChange(10, message(9_999_999, { conversationId: chat(1) }))));
    expect(next.threads[chat(1)]?.ids).toHaveLength(5001);
    expect(isLoaded(visit(next, [2]), 1)).toBe(false);
  });

  it("keep one whose page is on its way, so that the page finds what the feed brought meanwhile", () => {
    const waiting = [opened(chat(1)), asked(1)].reduce<DeskState>(reduce, INITIAL_STATE);
    const live = message(19_000, { conversationId: chat(1) });
    const state = reduce(visit(waiting, upTo(30).slice(1)), feed(messageChange(10, live)));
    const there = reduce(state, pageOf(1, 2));
    expect(there.threads[chat(1)]?.ids).toHaveLength(3);
  });

  it("do not come back by a page that was asked for before they were forgotten", () => {
    const state = visit(INITIAL_STATE, upTo(40));
    expect(reduce(state, pageOf(1, 2))).toBe(state);
  });

  it("leave drafts and unsent messages of forgotten chats alone", () => {
    const first = visit(INITIAL_STATE, [1]);
    const typed = reduce(first, { type: "draft/changed", conversationId: chat(1), text: "half a sen" });
    const state = visit(typed, upTo(40).slice(1));
    expect(isLoaded(state, 1)).toBe(false);
    expect(state.drafts[chat(1)]).toBe("half a sen");
  });
});
