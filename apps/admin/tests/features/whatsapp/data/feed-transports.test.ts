import { type FeedTransport, shareStream } from "@kaunter/chat-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createPokeTransport } from "@/features/whatsapp/data/poke-transport";
import { createSseTransport } from "@/features/whatsapp/data/sse-transport";
import { FeedWorld, follow, type FollowedDesk, quickTimers } from "./support/feed-world.ts";
import { noLocks } from "./support/no-locks.ts";

const TRANSPORTS: [string, (world: FeedWorld) => FeedTransport][] = [
  ["a stream", (world) => createSseTransport({ api: world, nowMs: quickTimers.nowMs })],
  ["pokes and questions", (world) => createPokeTransport({ api: world, listen: world.listen, timers: quickTimers })],
  [
    "questions alone, when no poke arrives",
    (world) => createPokeTransport({ api: world, listen: () => () => undefined, timers: quickTimers }),
  ],
  [
    "a stream shared by tabs",
    (world) => shareStream(createSseTransport({ api: world, nowMs: quickTimers.nowMs }), noLocks(), quickTimers),
  ],
];

const desks: FollowedDesk[] = [];
afterEach(() => {
  for (const desk of desks.splice(0)) desk.sync.stop();
});

describe.each(TRANSPORTS)("the feed by %s", (_, transportTo) => {
  async function live() {
    const world = new FeedWorld();
    world.commit();
    const desk = await follow(world, transportTo(world));
    desks.push(desk);
    await becomesLive(desk);
    return { world, ...desk };
  }
  const becomesLive = (desk: Pick<FollowedDesk, "store">) =>
    vi.waitFor(() => expect(desk.store.getState().link.state).toBe("live"));

  it("brings what is committed, in order, and nothing from before", async () => {
    const { world, texts } = await live();
    const said = Array.from({ length: 12 }, () => world.commit());
    await vi.waitFor(() => expect(texts()).toEqual(said));
  });

  it("brings what was committed while it was away", async () => {
    const { world, texts, ...desk } = await live();
    const before = world.commit();
    await vi.waitFor(() => expect(texts()).toEqual([before]));
    world.refusal = "internal";
    world.cut();
    desk.sync.wake();
    await vi.waitFor(() => expect(desk.store.getState().link.state).toBe("reconnecting"));
    const said = Array.from({ length: 12 }, () => world.commit());
    world.refusal = null;
    await vi.waitFor(() => expect(texts()).toEqual([before, ...said]));
    await becomesLive(desk);
  });

  it("starts over when what the person may see has changed", async () => {
    const { world, texts, calls, store } = await live();
    world.commit();
    await vi.waitFor(() => expect(texts()).toHaveLength(1));
    world.changeAccess();
    await vi.waitFor(() => expect(calls.refetched).toBeGreaterThan(0));
    expect(store.getState().generation).toBeGreaterThan(0);
    const after = world.commit();
    await vi.waitFor(() => expect(texts()).toEqual([after]));
  });

  it("reads afresh instead of replaying a night's worth of pages", async () => {
    const { world, texts, calls, sync, store } = await live();
    world.refusal = "internal";
    world.cut();
    sync.wake();
    await vi.waitFor(() => expect(store.getState().link.state).toBe("reconnecting"));
    for (let n = 0; n < 100; n += 1) world.commit(false);
    world.refusal = null;
    await vi.waitFor(() => expect(calls.refetched).toBeGreaterThan(0));
    const after = world.commit();
    await vi.waitFor(() => expect(texts()).toEqual([after]));
  });

  it("says that the database is away, and comes back", async () => {
    const { world, sync, store } = await live();
    world.refusal = "database_unavailable";
    world.cut();
    sync.wake();
    await vi.waitFor(() => expect(store.getState().link.code).toBe("database_unavailable"));
    world.refusal = null;
    await becomesLive({ store });
  });

  it.each([
    ["unauthenticated", { signedOut: 1, refused: 0 }],
    ["forbidden", { signedOut: 0, refused: 1 }],
    ["conflict", { signedOut: 0, refused: 1 }],
  ] as const)("%s ends it for good", async (code, expected) => {
    const { world, sync, calls } = await live();
    world.refusal = code;
    world.cut();
    sync.wake();
    await vi.waitFor(() => expect(calls).toMatchObject(expected));
  });

  it("stopped, it holds nothing open and hears nothing", async () => {
    const { world, sync, texts } = await live();
    sync.stop();
    world.commit();
    await vi.waitFor(() => expect(world.streams).toBe(0));
    expect(texts()).toEqual([]);
  });
});
