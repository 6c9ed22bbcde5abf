import type { FeedPage, FeedRepository } from "@kaunter/db";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FeedHub } from "@/server/feed/feed-hub";
import { Subscriber } from "@/server/feed/subscriber";
import { anAccess } from "../../support/an-access.ts";
import { aMessage } from "../../support/builders.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const VISIBLE = { contactId: null, branchId: null, isGroup: false };

function page(...xids: number[]): FeedPage {
  const items = xids.map((xid) => ({
    change: { type: "message" as const, cursor: `e.${xid}.a`, message: aMessage() },
    visible: VISIBLE,
    unless: null,
  }));
  return { items, cursor: `e.${xids.at(-1) ?? 0}.z`, hasMore: false, reset: false };
}

function repository(pages: (FeedPage | Error)[]): FeedRepository {
  return {
    head: () => Promise.resolve("e.1.0"),
    since: vi.fn(() => {
      const next = pages.shift() ?? page();
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    }),
    page: vi.fn(),
    findChat: vi.fn(),
  };
}

function listen() {
  const seen: string[] = [];
  const subscriber = new Subscriber(anAccess(), "e.1.0", {
    change: ({ cursor }) => seen.push(cursor),
    typing: ({ chatId, typing }) => seen.push(`typing ${chatId} ${String(typing)}`),
    ready: () => undefined,
    reset: () => seen.push("reset"),
    end: (reason) => seen.push(`end ${reason}`),
  });
  subscriber.goLive();
  return { seen, subscriber };
}

describe("the feed hub", () => {
  it("asks the database nothing while nobody listens", async () => {
    const feed = repository([]);
    const hub = new FeedHub(feed);
    hub.poke();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(feed.since).not.toHaveBeenCalled();
  });

  it("gives every listener what a poke brought, and reads on while a page is full", async () => {
    const hub = new FeedHub(repository([page(), { ...page(2), hasMore: true }, page(3)]));
    const one = listen();
    const two = listen();
    hub.subscribe(one.subscriber);
    hub.subscribe(two.subscriber);
    await vi.advanceTimersByTimeAsync(0);
    hub.poke();
    await vi.advanceTimersByTimeAsync(0);
    expect([one.seen, two.seen]).toEqual([
      ["e.2.a", "e.3.a"],
      ["e.2.a", "e.3.a"],
    ]);
  });

  it("needs no poke: a second's poll is the floor", async () => {
    const hub = new FeedHub(repository([page(), page(2)]));
    const { seen, subscriber } = listen();
    hub.subscribe(subscriber);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(seen).toEqual(["e.2.a"]);
  });

  it("survives a database that is away and goes on from the same place", async () => {
    const feed = repository([page(), new Error("away"), page(2)]);
    const hub = new FeedHub(feed);
    const { seen, subscriber } = listen();
    hub.subscribe(subscriber);
    await vi.advanceTimersByTimeAsync(2_100);
    expect(seen).toEqual(["e.2.a"]);
  });

  it("ends every stream when the database began another life: coming back, each is told to start over", async () => {
    const hub = new FeedHub(repository([page(), { ...page(), reset: true }]));
    const { seen, subscriber } = listen();
    hub.subscribe(subscriber);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(seen).toEqual(["end unavailable"]);
  });

  it("ends every stream when the database stays away, so that nobody's screen pretends to be live", async () => {
    const hub = new FeedHub(repository([page(), ...Array.from({ length: 9 }, () => new Error("away"))]));
    const { seen, subscriber } = listen();
    hub.subscribe(subscriber);
    await vi.advanceTimersByTimeAsync(5_900);
    expect(seen).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen).toEqual(["end unavailable"]);
  });

  it("counts a question that hangs as no answer", async () => {
    const feed = { ...repository([]), since: () => new Promise<never>(() => undefined) };
    const hub = new FeedHub(feed);
    const { seen, subscriber } = listen();
    hub.subscribe(subscriber);
    await vi.advanceTimersByTimeAsync(4_900);
    expect(seen).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen).toEqual(["end unavailable"]);
  });

  it("passes typing on to those who see the chat, and stores nothing", () => {
    const hub = new FeedHub(repository([]));
    const { seen, subscriber } = listen();
    hub.subscribe(subscriber);
    hub.announceTyping({ chatId: "60@c.us", typing: true }, VISIBLE);
    hub.announceTyping({ chatId: "61@c.us", typing: true }, { ...VISIBLE, branchId: "another" });
    expect(seen).toEqual(["typing 60@c.us true"]);
  });

  it("ends open streams on shutdown, and those that come back to a process about to leave", () => {
    const hub = new FeedHub(repository([]));
    const [open, late] = [listen(), listen()];
    hub.subscribe(open.subscriber);
    hub.close();
    hub.subscribe(late.subscriber);
    expect([open.seen, late.seen]).toEqual([["end shutdown"], ["end shutdown"]]);
  });

  it("stands before a new listener's catch-up may end, however slow the database is", async () => {
    let tell = (_: string): void => undefined;
    const feed = { ...repository([page(2)]), head: () => new Promise<string>((resolve) => (tell = resolve)) };
    const hub = new FeedHub(feed);
    const { seen, subscriber } = listen();
    hub.subscribe(subscriber);
    let started = false;
    void hub.started().then(() => (started = true));
    await vi.advanceTimersByTimeAsync(500);
    expect([started, seen]).toEqual([false, []]);
    tell("e.1.0");
    await vi.advanceTimersByTimeAsync(0);
    expect([started, seen]).toEqual([true, ["e.2.a"]]);
  });

  it("stops asking when the last one has left", async () => {
    const feed = repository([]);
    const hub = new FeedHub(feed);
    const leave = hub.subscribe(listen().subscriber);
    await vi.advanceTimersByTimeAsync(0);
    leave();
    const asked = vi.mocked(feed.since).mock.calls.length;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(feed.since).toHaveBeenCalledTimes(asked);
  });
});
