import { describe, expect, test } from "vitest";
import { createLeasesRepository, createSessionsRepository, type SyncProgress } from "../src/index.ts";
import { openDesk } from "./support/open.ts";

const desk = await openDesk();

const HALF: SyncProgress = { running: true, done: 120, total: 450, startedAtMs: 9, sinceMs: null, reachedMs: 5 };

/** A session that was heard of, and who may compare it. */
async function known(name: string) {
  await desk.ingest(name, [
    {
      type: "session/changed",
      status: "WORKING",
      rawStatus: "WORKING",
      engine: "NOWEB",
      phone: null,
      pushName: null,
      atMs: 1,
    },
  ]);
  const token = (await createLeasesRepository(desk.stack.service).acquire(`reconcile:${name}`, "me", 60_000)) ?? 0;
  return { token, sessions: createSessionsRepository(desk.stack.service) };
}

describe("comparing a session with its gateway", () => {
  test("its progress reaches staff by the feed, and its place another process", async () => {
    const { token, sessions } = await known("first");
    const cursor = await desk.feed.head();
    expect(await sessions.noteSync("waha", "first", token, HALF)).toBe(true);
    const page = await desk.feed.page(cursor, 10);
    expect(page.changes).toMatchObject([
      { type: "session", session: { name: "first", sync: { done: 120, total: 450 } } },
    ]);
    expect(await sessions.syncState("waha", "first")).toEqual({ reconciledAtMs: null, sync: HALF });
    expect((await sessions.find("waha", "first"))?.sync).toEqual({ done: 120, total: 450 });
  });

  test("broken off, it keeps its place but claims nothing", async () => {
    const { token, sessions } = await known("off");
    await sessions.noteSync("waha", "off", token, { ...HALF, running: false });
    expect((await sessions.find("waha", "off"))?.sync).toBeNull();
    expect((await sessions.syncState("waha", "off"))?.sync?.reachedMs).toBe(5);
  });

  test("ends with the moment it began, which only moves forward", async () => {
    const { token, sessions } = await known("end");
    await sessions.noteSync("waha", "end", token, HALF);
    expect(await sessions.finishSync("waha", "end", token, 5_000)).toBe(true);
    expect(await sessions.finishSync("waha", "end", token, 4_000)).toBe(true);
    expect(await sessions.syncState("waha", "end")).toEqual({ reconciledAtMs: 5_000, sync: null });
  });

  test("whoever was overtaken writes nothing", async () => {
    const { token, sessions } = await known("fenced");
    const leases = createLeasesRepository(desk.stack.service);
    await leases.release("reconcile:fenced", "me");
    await leases.acquire("reconcile:fenced", "another", 60_000);
    expect(await sessions.noteSync("waha", "fenced", token, HALF)).toBe(false);
    expect(await sessions.finishSync("waha", "fenced", token, 5_000)).toBe(false);
    expect(await sessions.syncState("waha", "fenced")).toEqual({ reconciledAtMs: null, sync: null });
  });

  test("of a session nobody has heard of nothing is known", async () => {
    expect(await createSessionsRepository(desk.stack.service).syncState("waha", "nobody")).toBeNull();
  });
});

describe("the deaf alarm", () => {
  test("keeps its first moment, comes by the feed, and ends", async () => {
    const { sessions } = await known("deaf");
    const cursor = await desk.feed.head();
    await sessions.noteDeaf("waha", "deaf", 7_000);
    await sessions.noteDeaf("waha", "deaf", 9_000);
    expect((await desk.feed.page(cursor, 10)).changes).toMatchObject([{ session: { deafSinceMs: 7_000 } }]);
    await sessions.noteDeaf("waha", "deaf", null);
    expect((await sessions.find("waha", "deaf"))?.deafSinceMs).toBeNull();
  });
});
