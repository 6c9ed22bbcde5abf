import { AppError } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { SILENCE_MS } from "../src/index.ts";
import { at, CHAT, changePage, firstPage, message, messageChange, opened, uuid } from "./support/builders.ts";
import { type Desk, desk, settled } from "./support/fake-feed.ts";
import { reading } from "./support/view.ts";

const DAY = "[2026-11-21]";
const HOURS = 3_600_000;

/** A desk whose stream stands, with one thread open. */
function connected(): Desk {
  const made = desk();
  made.store.dispatch([opened(), firstPage([])]);
  made.sync.start();
  made.server.connect();
  return made;
}

describe("keeping in sync", () => {
  it("opens the stream where it was left, and is live once it stands", () => {
    const { server, store, links } = connected();
    expect(server.stream.cursor).toBe(at(0));
    expect(links()).toEqual(["link/live"]);
    expect(store.getState().link).toMatchObject({ state: "live", cursor: at(0) });
  });

  it("without a cursor asks for the head first, then loads, then opens the stream there", async () => {
    const { server, sync, refetches } = desk(null);
    server.changes = [messageChange(4, message(4))];
    sync.start();
    expect([server.asked, server.streams.length]).toEqual([[null], 0]);
    await settled();
    expect([refetches(), server.stream.cursor]).toEqual([1, at(4)]);
  });

  it("tries again when the head cannot be had", async () => {
    const { server, sync, clock, links, refetches } = desk(null);
    server.failure = new TypeError("network");
    sync.start();
    await settled();
    expect([links(), refetches()]).toEqual([["link/lost"], 0]);
    server.failure = null;
    clock.advance(1000);
    await settled();
    expect([refetches(), server.streams.length]).toEqual([1, 1]);
  });

  it("starts once, however often it is told to", () => {
    const { server, sync } = desk();
    sync.start();
    sync.start();
    server.connect();
    sync.start();
    sync.wake();
    expect(server.streams).toHaveLength(1);
  });

  it("comes back after a drop from the last cursor, and misses and repeats nothing", () => {
    const { server, store, clock, links } = connected();
    const early = messageChange(1, message(1));
    server.changes = [early, messageChange(2, message(2))];
    server.stream.handlers.onPage(changePage([early]));
    server.stream.handlers.onDrop(null);
    expect(store.getState().link.state).toBe("reconnecting");
    expect(server.open).toHaveLength(0);
    clock.advance(1000);
    expect(server.stream.cursor).toBe(at(1));
    server.connect();
    expect(reading(store.getState())).toEqual([DAY, "text 1", "text 2"]);
    expect(links()).toEqual(["link/live", "link/lost", "link/live"]);
  });

  it("waits longer after each failed try, and starts over after a sign of life", () => {
    const { server, clock } = connected();
    const triesIn = (ms: number): number => {
      const before = server.streams.length;
      clock.advance(ms);
      return server.streams.length - before;
    };
    server.stream.handlers.onDrop(null);
    expect([triesIn(374), triesIn(1)]).toEqual([0, 1]);
    server.stream.handlers.onDrop(null);
    expect([triesIn(749), triesIn(1)]).toEqual([0, 1]);
    server.stream.handlers.onOpen();
    server.stream.handlers.onHeartbeat();
    server.stream.handlers.onDrop(null);
    expect([triesIn(374), triesIn(1)]).toEqual([0, 1]);
  });

  it("takes silence for a drop, and a heartbeat for life", () => {
    const { server, clock, store } = connected();
    clock.advance(SILENCE_MS - 1);
    server.stream.handlers.onHeartbeat();
    clock.advance(SILENCE_MS - 1);
    expect(store.getState().link.state).toBe("live");
    clock.advance(1);
    expect(store.getState().link.state).toBe("reconnecting");
    expect(server.open).toHaveLength(0);
  });

  it("takes a stream that never stands for a drop as well", () => {
    const { server, clock, sync } = desk();
    sync.start();
    clock.advance(SILENCE_MS + 1000);
    expect([server.streams.length, server.open.length]).toEqual([2, 1]);
  });

  it("hears nothing from a stream it has left", () => {
    const { server, clock, store } = connected();
    const left = server.stream.handlers;
    left.onDrop(null);
    clock.advance(1000);
    server.connect();
    const state = store.getState();
    left.onPage(changePage([messageChange(9, message(9))]));
    left.onAccessChanged();
    left.onDrop(null);
    expect(store.getState()).toBe(state);
    expect(server.open).toHaveLength(1);
  });

  it("after eight hours offline catches up page by page and is stale until it has", () => {
    const made = connected();
    const { server, store, clock, links } = made;
    made.online = false;
    server.stream.handlers.onDrop(null);
    expect(store.getState().link.state).toBe("offline");
    server.changes = Array.from({ length: 1200 }, (_, index) => messageChange(index + 1, message(index + 1)));
    clock.sleep(8 * HOURS);
    made.online = true;
    made.sync.wake();
    expect(server.stream.cursor).toBe(at(0));
    server.connect();
    expect(store.getState().threads[CHAT]?.ids).toHaveLength(1200);
    expect(store.getState().link).toMatchObject({ state: "live", cursor: at(1200) });
    expect(links()).toEqual(["link/live", "link/lost", "link/live", "link/stale", "link/live"]);
    expect(clock.waiting()).toBe(1);
  });

  it("after a sleep does not trust a stream that has been silent too long", () => {
    const { server, clock, sync, links } = connected();
    clock.sleep(8 * HOURS);
    sync.wake();
    expect(links()).toEqual(["link/live", "link/lost"]);
    expect([server.streams.length, server.open.length]).toEqual([2, 1]);
  });

  it("on waking asks what the stream should have told, once at a time", async () => {
    const { server, sync, store } = connected();
    server.pageSize = 1;
    server.changes = [messageChange(1, message(1)), messageChange(2, message(2))];
    sync.wake();
    sync.wake();
    await settled();
    expect(server.asked).toEqual([at(0), at(1)]);
    expect(reading(store.getState())).toEqual([DAY, "text 1", "text 2"]);
    expect(store.getState().link).toMatchObject({ state: "live", cursor: at(2) });
    sync.wake();
    await settled();
    expect(server.asked).toEqual([at(0), at(1), at(2)]);
  });

  it("takes a check that fails for a broken stream", async () => {
    const { server, sync, store } = connected();
    server.failure = new AppError("database_unavailable", "down");
    sync.wake();
    await settled();
    expect(store.getState().link.state).toBe("reconnecting");
    expect(server.open).toHaveLength(0);
  });

  it("a check that ends after the stream broke changes nothing", async () => {
    const { server, sync, links } = connected();
    server.failure = new TypeError("network");
    sync.wake();
    server.stream.handlers.onDrop(null);
    await settled();
    expect(links()).toEqual(["link/live", "link/lost"]);
  });

  it("another life of the database drops everything, loads again and goes on from there", () => {
    const { server, store, clock, refetches } = connected();
    server.stream.handlers.onPage(changePage([messageChange(5, message(5))]));
    server.stream.handlers.onDrop(null);
    server.epoch = "e2";
    clock.advance(1000);
    server.connect();
    expect(refetches()).toBe(1);
    expect(store.getState()).toMatchObject({
      generation: 1,
      threads: {},
      link: { cursor: at(0, "e2"), state: "live" },
    });
    server.stream.handlers.onDrop(null);
    clock.advance(1000);
    expect(server.stream.cursor).toBe(at(0, "e2"));
  });

  it("a check asked in an earlier life does not lead back there", async () => {
    const { server, store, sync } = connected();
    server.changes = [messageChange(5, message(5))];
    sync.wake();
    server.stream.handlers.onPage(changePage([], { reset: true, cursor: at(0, "e2") }));
    await settled();
    expect(store.getState().link.cursor).toBe(at(0, "e2"));
  });

  it("a changed access drops everything at once, loads again and goes on from the new head", async () => {
    const { server, store, refetches } = connected();
    server.epoch = "e2";
    server.stream.handlers.onAccessChanged();
    expect([store.getState().generation, store.getState().threads, server.open.length]).toEqual([1, {}, 0]);
    await settled();
    server.connect();
    expect([refetches(), server.open.length, server.stream.cursor]).toEqual([1, 1, at(0, "e2")]);
    expect(store.getState().link.state).toBe("live");
  });

  it.each(["forbidden", "conflict"] as const)("%s: holds nothing any more, and stops for good", (code) => {
    const { server, store, clock, refused, signedOut } = connected();
    server.stream.handlers.onDrop(code);
    clock.advance(8 * HOURS);
    expect([refused(), signedOut(), server.streams.length]).toEqual([1, 0, 1]);
    expect(store.getState().threads).toEqual({});
  });

  it("says why the link is lost where the server said so, until it is back", () => {
    const { server, store, clock } = connected();
    server.stream.handlers.onDrop("database_unavailable");
    expect(store.getState().link).toMatchObject({ state: "reconnecting", code: "database_unavailable" });
    clock.advance(1000);
    server.connect();
    expect(store.getState().link).toMatchObject({ state: "live", code: null });
  });

  it("reads afresh what is on the screen when a check finds more than can be replayed", async () => {
    const { server, sync, store, refetches } = connected();
    server.pageSize = 1;
    server.changes = Array.from({ length: 30 }, (_, index) => messageChange(index + 1, message(index + 1)));
    sync.wake();
    for (let turn = 0; turn < 20; turn += 1) await settled();
    expect([refetches(), server.asked.length]).toEqual([1, 11]);
    expect(store.getState()).toMatchObject({ generation: 1, link: { state: "live", cursor: at(30) } });
  });

  it("passes typing on", () => {
    const { server, store } = connected();
    server.stream.handlers.onTyping("60@c.us", 99);
    expect(store.getState().typing).toEqual({ "60@c.us": 99 });
    server.stream.handlers.onTyping("60@c.us", null);
    expect(store.getState().typing).toEqual({});
  });

  it("stops for good when nobody is signed in", () => {
    const { server, clock, signedOut } = connected();
    server.stream.handlers.onDrop("unauthenticated");
    clock.advance(8 * HOURS);
    expect([signedOut(), server.streams.length, clock.waiting()]).toEqual([1, 1, 0]);
  });

  it("stopped, it leaves no stream, no timer and no answer behind", async () => {
    const { server, sync, clock, store } = connected();
    server.changes = [messageChange(1, message(1, { id: uuid(77) }))];
    sync.wake();
    sync.stop();
    const state = store.getState();
    await settled();
    clock.advance(8 * HOURS);
    sync.wake();
    expect([server.open.length, clock.waiting(), server.streams.length]).toEqual([0, 0, 1]);
    expect(store.getState()).toBe(state);
  });

  it("a stream that breaks while it is being opened is tried again", () => {
    const { server, clock, sync } = desk();
    const open = server.openStream;
    let first = true;
    Object.assign(server, {
      openStream: (...args: Parameters<typeof open>) => {
        const close = open(...args);
        if (first) args[1].onDrop(null);
        first = false;
        return close;
      },
    });
    sync.start();
    expect(server.open).toHaveLength(0);
    clock.advance(1000);
    expect([server.streams.length, server.open.length]).toEqual([2, 1]);
  });
});
