import { describe, expect, it } from "vitest";
import { SILENCE_MS } from "../src/index.ts";
import { at, changePage, message, messageChange } from "./support/builders.ts";
import { connected, desk, settled } from "./support/fake-feed.ts";
import { reading } from "./support/view.ts";

const DAY = "[2026-11-21]";

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

  it("says why the link is lost where the server said so, until it is back", () => {
    const { server, store, clock } = connected();
    server.stream.handlers.onDrop("database_unavailable");
    expect(store.getState().link).toMatchObject({ state: "reconnecting", code: "database_unavailable" });
    clock.advance(1000);
    server.connect();
    expect(store.getState().link).toMatchObject({ state: "live", code: null });
  });

  it("passes typing on", () => {
    const { server, store } = connected();
    server.stream.handlers.onTyping("60@c.us", 99);
    expect(store.getState().typing).toEqual({ "60@c.us": 99 });
    server.stream.handlers.onTyping("60@c.us", null);
    expect(store.getState().typing).toEqual({});
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
