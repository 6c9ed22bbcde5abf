import type { IngestAnswer, IngestRepository } from "@kaunter/db";
import { AppError, type ChannelEvent } from "@kaunter/domain";
import { describe, expect, it, vi } from "vitest";
import { createIngestQueue } from "@/server/link/ingest-queue";

const event = (name: string, session = "default"): ChannelEvent => ({
  gateway: "waha",
  session,
  event: { type: "event/ignored", name },
});

const answer = (messageId: string | null = null): IngestAnswer => ({
  ok: true,
  error: null,
  messageId,
  conversationId: null,
  created: false,
});

function repository(ingest: IngestRepository["ingest"]): IngestRepository {
  return { ingest: vi.fn(ingest), known: vi.fn() };
}

describe("the ingest queue", () => {
  it("sends what arrives together in one write, in order", async () => {
    const calls: string[][] = [];
    const queue = createIngestQueue(
      repository((_, __, events) => {
        calls.push(events.map((one) => (one.type === "event/ignored" ? one.name : "")));
        return Promise.resolve(events.map(() => answer()));
      }),
      vi.fn(),
    );
    await queue.addAll([event("a"), event("b"), event("c")], "event");
    expect(calls).toEqual([["a", "b", "c"]]);
  });

  it("keeps doors and sessions apart, without changing the order", async () => {
    const calls: string[] = [];
    const queue = createIngestQueue(
      repository((channel, via, events) => {
        calls.push(`${channel.session}/${via}/${events.length}`);
        return Promise.resolve(events.map(() => answer()));
      }),
      vi.fn(),
    );
    await Promise.all([
      queue.add(event("a"), "event"),
      queue.add(event("b"), "event"),
      queue.add(event("c"), "backfill"),
      queue.add(event("d", "kepong"), "backfill"),
      queue.add(event("e"), "event"),
    ]);
    expect(calls).toEqual(["default/event/2", "default/backfill/1", "kepong/backfill/1", "default/event/1"]);
  });

  it("never writes more than a hundred at once", async () => {
    const sizes: number[] = [];
    const queue = createIngestQueue(
      repository((_, __, events) => {
        sizes.push(events.length);
        return Promise.resolve(events.map(() => answer()));
      }),
      vi.fn(),
    );
    await queue.addAll(
      Array.from({ length: 250 }, (_, index) => event(String(index))),
      "event",
    );
    expect(sizes).toEqual([100, 100, 50]);
  });

  it("gives each event its own answer, and pokes once it is committed", async () => {
    const poke = vi.fn();
    const queue = createIngestQueue(
      repository(() => Promise.resolve([answer("one"), { ...answer(), ok: false, error: "22023 bad" }])),
      poke,
    );
    const results = await queue.addAll([event("a"), event("b")], "event");
    expect(results.map((one) => [one.ok, one.messageId])).toEqual([
      [true, "one"],
      [false, null],
    ]);
    expect(poke).toHaveBeenCalledOnce();
  });

  it("says no to those whose write failed, and goes on with the next", async () => {
    let failing = true;
    const queue = createIngestQueue(
      repository((_, __, events) =>
        failing ? Promise.reject(new Error("database away")) : Promise.resolve(events.map(() => answer())),
      ),
      vi.fn(),
    );
    await expect(queue.add(event("a"), "event")).rejects.toThrow("database away");
    failing = false;
    await expect(queue.add(event("b"), "event")).resolves.toMatchObject({ ok: true });
  });

  it("writes the neighbours of an event that spoils its batch", async () => {
    const queue = createIngestQueue(
      repository((_, __, events) =>
        JSON.stringify(events).includes("spoilt")
          ? Promise.reject(new AppError("bad_request", "unsupported Unicode escape sequence"))
          : Promise.resolve(events.map(() => answer())),
      ),
      vi.fn(),
    );
    const outcomes = await Promise.allSettled(["a", "spoilt", "b"].map((name) => queue.add(event(name), "event")));
    expect(outcomes.map((one) => one.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });

  it("does not try one by one what a database that is away refuses", async () => {
    const ingest = vi.fn(() => Promise.reject(new AppError("database_unavailable", "away")));
    const queue = createIngestQueue(repository(ingest), vi.fn());
    await Promise.allSettled([queue.add(event("a"), "event"), queue.add(event("b"), "event")]);
    expect(ingest).toHaveBeenCalledOnce();
  });
});
