import { AppError } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { at, CHAT, message, messageChange } from "./support/builders.ts";
import { connected, settled } from "./support/fake-feed.ts";
import { reading } from "./support/view.ts";

const DAY = "[2026-11-21]";
const HOURS = 3_600_000;

describe("a desk that was away", () => {
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
});
