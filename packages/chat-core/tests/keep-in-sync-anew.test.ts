import { describe, expect, it } from "vitest";
import { at, changePage, message, messageChange, uuid } from "./support/builders.ts";
import { connected, settled } from "./support/fake-feed.ts";

const HOURS = 3_600_000;

describe("a desk that begins anew", () => {
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

  it("reads afresh what is on the screen when a check finds more than can be replayed", async () => {
    const { server, sync, store, refetches } = connected();
    server.pageSize = 1;
    server.changes = Array.from({ length: 30 }, (_, index) => messageChange(index + 1, message(index + 1)));
    sync.wake();
    for (let turn = 0; turn < 20; turn += 1) await settled();
    expect([refetches(), server.asked.length]).toEqual([1, 11]);
    expect(store.getState()).toMatchObject({ generation: 1, link: { state: "live", cursor: at(30) } });
  });
});

describe("a desk that stops", () => {
  it.each(["forbidden", "conflict"] as const)("%s: holds nothing any more, and stops for good", (code) => {
    const { server, store, clock, refused, signedOut } = connected();
    server.stream.handlers.onDrop(code);
    clock.advance(8 * HOURS);
    expect([refused(), signedOut(), server.streams.length]).toEqual([1, 0, 1]);
    expect(store.getState().threads).toEqual({});
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
});
