import type { SyncState } from "@kaunter/db";
import { describe, expect, it } from "vitest";
import { reconcile } from "@/server/link/reconcile";
import { aProcess, type FakeChat, fakeDatabase, fakeMirror, fakeWaha, NOW_MS } from "./support/fake-gateway.ts";

const MINUTE = 60_000;
const NEVER: SyncState = { reconciledAtMs: null, sync: null };
const chat = (n: number, ...minutesAgo: number[]): FakeChat => ({
  chatId: `6012000${String(1000 + n)}@c.us`,
  minutesAgo,
});
const many = (count: number): FakeChat[] => Array.from({ length: count }, (_, n) => chat(n, 60 + n));

function world(chats: readonly FakeChat[], state: SyncState = NEVER, known: readonly string[] = []) {
  const gateway = fakeWaha(chats);
  const mirror = fakeMirror(known);
  const database = fakeDatabase(state);
  const parts = { waha: gateway.waha, ingest: mirror.ingest, sessions: database.sessions, leases: database.leases };
  return { ...gateway, ...mirror, ...database, parts };
}

describe("the first sync", () => {
  it("brings every chat as history, and notes the moment it began", async () => {
    const { parts, stored, row } = world([chat(1, 5, 90), chat(2, 300)]);
    const outcome = await reconcile(aProcess(parts));
    expect([...stored.values()]).toEqual(["backfill", "backfill", "backfill"]);
    expect([outcome.state, row]).toEqual(["done", { reconciledAtMs: NOW_MS, sync: null }]);
  });

  it("tells staff how far it is, about once a second, and only when it is worth a line", async () => {
    const big = world(many(60));
    await reconcile(aProcess(big.parts));
    expect(big.notes.slice(0, 3).map(({ done, total }) => [done, total])).toEqual([
      [0, 60],
      [2, 60],
      [4, 60],
    ]);
    const small = world(many(3));
    await reconcile(aProcess(small.parts));
    expect(small.notes).toEqual([]);
  });

  it("broken off, goes on where it was, and looks again only at what moved since", async () => {
    const { parts, asked, notes, row } = world(many(40));
    const stop = new AbortController();
    const dying = aProcess({ ...parts, stopping: stop.signal });
    const pause = (ms: number) => {
      if (asked.length === 25) stop.abort();
      return dying.pause(ms);
    };
    await expect(reconcile({ ...dying, pause })).rejects.toThrow();
    expect(notes.at(-1)).toMatchObject({ running: false, done: 25, total: 40 });
    expect(row.reconciledAtMs).toBeNull();
    asked.length = 0;
    await reconcile(aProcess({ ...parts, holder: "the next one", nowMs: () => NOW_MS + MINUTE }));
    // The last one once more: another chat may have moved in the very same second.
    expect(asked).toHaveLength(16);
    expect(row).toEqual({ reconciledAtMs: NOW_MS, sync: null });
  });
});

describe("every later comparison", () => {
  const reconciled: SyncState = { reconciledAtMs: NOW_MS - 30 * MINUTE, sync: null };

  it("looks only at chats that moved since the last one, and answers what no event had brought", async () => {
    const { parts, asked, stored } = world([chat(1, 2, 3), chat(2, 500)], reconciled, ["60120001001M3"]);
    const outcome = await reconcile(aProcess(parts));
    expect([...new Set(asked)]).toEqual(["60120001001@c.us"]);
    expect(stored.get("60120001001M2")).toBe("reconcile");
    expect(outcome).toMatchObject({ state: "done", found: [{ bareId: "60120001001M2" }] });
  });

  it("finds nothing on a quiet night", async () => {
    const { parts, asked } = world([chat(1, 500)], reconciled);
    expect(await reconcile(aProcess(parts))).toEqual({ state: "done", found: [] });
    expect(asked).toEqual([]);
  });
});

describe("two processes", () => {
  it("never compare one session at once", async () => {
    const { parts, asked } = world(many(12));
    const outcomes = await Promise.all([
      reconcile(aProcess(parts)),
      reconcile(aProcess({ ...parts, holder: "the other" })),
    ]);
    expect(outcomes.map(({ state }) => state).sort()).toEqual(["busy", "done"]);
    expect(asked).toHaveLength(12);
  });

  it("one that was overtaken stops, and writes nothing more", async () => {
    const { parts, asked, overtake, row } = world(many(20));
    const slow = aProcess(parts);
    const pause = (ms: number) => {
      if (asked.length === 4) overtake();
      return slow.pause(ms);
    };
    await expect(reconcile({ ...slow, pause })).rejects.toMatchObject({ name: "OvertakenError" });
    expect(row.reconciledAtMs).toBeNull();
    expect(asked.length).toBeLessThan(8);
  });
});
