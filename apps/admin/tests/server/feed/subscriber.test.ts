import type { FeedItem } from "@kaunter/db";
import type { Change, Visible } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { type FeedSink, Subscriber } from "@/server/feed/subscriber";
import { anAccess } from "../../support/an-access.ts";
import { aMessage } from "../../support/builders.ts";

const MINE: Visible = { contactId: null, branchId: null, isGroup: false };
const THEIRS: Visible = { contactId: null, branchId: "00000000-0000-4000-8000-0000000000bb", isGroup: false };

const change = (xid: number): Change => ({ type: "message", cursor: `e.${xid}.a`, message: aMessage() });
const item = (xid: number, visible: Visible | null = MINE): FeedItem => ({
  change: change(xid),
  visible,
  unless: null,
});

function lines() {
  const seen: string[] = [];
  const sink: FeedSink = {
    change: ({ cursor }) => seen.push(cursor),
    typing: ({ chatId }) => seen.push(`typing ${chatId}`),
    ready: (cursor) => seen.push(`ready ${cursor}`),
    reset: () => seen.push("reset"),
    end: (reason) => seen.push(`end ${reason}`),
  };
  return { seen, sink };
}

function listen(over: Parameters<typeof anAccess>[0] = {}) {
  const { seen, sink } = lines();
  return { seen, subscriber: new Subscriber(anAccess(over), "e.1.a", sink) };
}

describe("a subscriber", () => {
  it("hears what it missed first, then what was held back, each once", () => {
    const { seen, subscriber } = listen();
    subscriber.offer([item(4), item(6)]);
    subscriber.catchUp([change(2), change(4)], "e.5.z");
    subscriber.goLive();
    subscriber.offer([item(7)]);
    expect(seen).toEqual(["e.2.a", "e.4.a", "e.6.a", "ready e.6.a", "e.7.a"]);
  });

  it("never hears a change twice, however the tail repeats itself", () => {
    const { seen, subscriber } = listen();
    subscriber.goLive();
    subscriber.offer([item(3), item(3)]);
    subscriber.offer([item(2), item(3), item(4)]);
    expect(seen).toEqual(["ready e.1.a", "e.3.a", "e.4.a"]);
  });

  it("hears nothing of another branch", () => {
    const { seen, subscriber } = listen();
    subscriber.goLive();
    subscriber.offer([item(2, THEIRS), item(3)]);
    expect(seen).toEqual(["ready e.1.a", "e.3.a"]);
  });

  it("hears nothing at all without chats.can_view, not even of sessions", () => {
    const { seen, subscriber } = listen({ permissions: [] });
    subscriber.goLive();
    subscriber.offer([item(2), item(3, null)]);
    expect(seen).toEqual(["ready e.1.a"]);
  });

  it("hears of sessions whatever its branch", () => {
    const { seen, subscriber } = listen();
    subscriber.goLive();
    subscriber.offer([item(2, null)]);
    expect(seen).toEqual(["ready e.1.a", "e.2.a"]);
  });

  it("hears of a leaving only when it saw the conversation and does not see it any more", () => {
    const { seen, subscriber } = listen();
    subscriber.goLive();
    subscriber.offer([
      { change: change(2), visible: MINE, unless: THEIRS },
      { change: change(3), visible: MINE, unless: MINE },
      { change: change(4), visible: THEIRS, unless: MINE },
    ]);
    expect(seen).toEqual(["ready e.1.a", "e.2.a"]);
  });

  it("speaks of places in its person's own feed, whatever the tail calls them", () => {
    const { seen, sink } = lines();
    const subscriber = new Subscriber(anAccess(), "e-mine.1.a", sink);
    subscriber.goLive();
    subscriber.offer([item(2)]);
    expect([seen, subscriber.cursor]).toEqual([["ready e-mine.1.a", "e-mine.2.a"], "e-mine.2.a"]);
  });

  it("keeps no more than a catch-up can use: beyond that it reads on from its cursor", () => {
    const { seen, subscriber } = listen();
    subscriber.offer(Array.from({ length: 10_000 }, (_, index) => item(index + 2)));
    expect(subscriber.goLive()).toBe(false);
    subscriber.catchUp([], "e.10001.z");
    expect(subscriber.goLive()).toBe(true);
    expect(seen).toEqual(["ready e.10001.z"]);
  });

  it("hears of typing in chats it sees, at once, also before it is live", () => {
    const { seen, subscriber } = listen();
    subscriber.typing({ chatId: "60@c.us", typing: true }, MINE);
    subscriber.typing({ chatId: "61@c.us", typing: true }, THEIRS);
    expect(seen).toEqual(["typing 60@c.us"]);
  });
});
