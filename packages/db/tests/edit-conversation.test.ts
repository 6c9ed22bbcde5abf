import { isLaterCursor } from "@kaunter/domain";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createConversationsRepository, createEditsRepository, type DbClient } from "../src/index.ts";
import { received } from "./support/events.ts";
import { AISYAH, type Gym, startGym } from "./support/gym.ts";
import { one } from "./support/stack.ts";

let gym: Gym;
const people = new Map<string, DbClient>();
beforeAll(async () => {
  gym = await startGym();
  for (const name of ["aina", "meiling", "farid", "siti", "hafiz", "nora"]) people.set(name, await gym.enter(name));
});
afterAll(() => gym.stack.stop());

const client = (name: string): DbClient => people.get(name) ?? gym.stack.anon;
const edits = (name: string) => createEditsRepository(client(name));
const chat = async (id = gym.chats.aisyah) => {
  const found = await createConversationsRepository(client("aina")).find(id);
  if (!found) throw new Error("the chat is gone");
  return found;
};
const staffId = (name: string) =>
  one<string>(gym.stack.sql, "select id as value from staff where email = $1", [`${name}@kaunter.example`]);

describe("tags", () => {
  const tag = (name: string, add: string[], remove: string[] = []) =>
    edits(name).apply(gym.chats.aisyah, { type: "tags", add, remove });

  test("of two people at once are both there, in the order they came, each once", async () => {
    await Promise.all([tag("meiling", ["vip"]), tag("farid", ["pt"]), tag("aina", ["vip", "urgent"])]);
    expect(new Set((await chat()).tags)).toEqual(new Set(["vip", "pt", "urgent"]));
    await tag("meiling", ["class"], ["pt", "never-there"]);
    expect((await chat()).tags).toContain("class");
    expect((await chat()).tags).not.toContain("pt");
  });

  test("that were deleted cannot be put on, but can be taken off", async () => {
    await gym.stack.sql.query("update whatsapp_conversations set tags = '{ghost,vip}' where id = $1", [
      gym.chats.aisyah,
    ]);
    await expect(tag("meiling", ["ghost"])).rejects.toMatchObject({ code: "bad_request" });
    await tag("meiling", [], ["ghost"]);
    expect((await chat()).tags).toEqual(["vip"]);
  });
});

describe("notes", () => {
  const note = (name: string, base: string, text: string) =>
    edits(name).apply(gym.chats.aisyah, { type: "notes", base, text });

  test("are written over the text they were begun from, and over nothing else", async () => {
    await note("meiling", "", "knee injury");
    await expect(note("farid", "", "likes mornings")).rejects.toMatchObject({ code: "conflict" });
    expect((await chat()).notes).toBe("knee injury");
    await note("farid", "knee injury", "knee injury\nlikes mornings");
    expect((await chat()).notes).toBe("knee injury\nlikes mornings");
  });

  test("of a call that is repeated are no conflict", async () => {
    await note("farid", "knee injury", "knee injury\nlikes mornings");
    expect((await chat()).notes).toBe("knee injury\nlikes mornings");
  });

  test("of two people in the same moment: one is written, one is told", async () => {
    const base = (await chat()).notes;
    const answers = await Promise.allSettled([note("meiling", base, "mine"), note("farid", base, "yours")]);
    expect(answers.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("the assignee", () => {
  const assign = (name: string, staff: string | null) =>
    edits(name).apply(gym.chats.siewLing, { type: "assignee", staffId: staff });

  test("is somebody active, or nobody", async () => {
    await assign("siti", await staffId("siti"));
    expect(await chat(gym.chats.siewLing)).toMatchObject({ assignedStaffName: "Siti Zubaidah" });
    await assign("siti", null);
    expect(await chat(gym.chats.siewLing)).toMatchObject({ assignedStaffId: null, assignedStaffName: null });
    await gym.stack.sql.query("update staff set status = 'inactive' where email = 'arjun@kaunter.example'");
    await expect(assign("siti", await staffId("arjun"))).rejects.toMatchObject({ code: "bad_request" });
  });

  test("of the role user is linked to the contact, and sees the chat from then on", async () => {
    const seen = () => createConversationsRepository(client("nora")).find(gym.chats.siewLing);
    expect(await seen()).toBeNull();
    await assign("siti", await staffId("nora"));
    expect(await seen()).toMatchObject({ name: "Lim Siew Ling", assignedStaffName: "Nora Wong" });
  });

  test("who is deactivated stays named, so that somebody can take over", async () => {
    await assign("siti", await staffId("grace"));
    await gym.stack.sql.query("update staff set status = 'inactive' where email = 'grace@kaunter.example'");
    expect(await chat(gym.chats.siewLing)).toMatchObject({ assignedStaffName: "Grace Lim" });
  });
});

describe("a settled conversation", () => {
  const settle = (status: "active" | "handled" | "archived") =>
    edits("meiling").apply(gym.chats.aisyah, { type: "status", status });

  test.each(["handled", "archived"] as const)("that is %s becomes active when the person writes", async (status) => {
    await settle(status);
    expect((await chat()).status).toBe(status);
    const events = [received({ chatId: AISYAH, bareId: `again-${status}` })];
    const args = { gateway: "waha", session: "default", via: "event", events: events as never };
    expect((await gym.stack.service.rpc("ingest_whatsapp_events", args)).error).toBeNull();
    expect((await chat()).status).toBe("active");
  });

  test("is not put away over a message nobody had seen; over the newest one it is", async () => {
    const sentAtMs = Date.now() + 60_000;
    const events = [received({ chatId: AISYAH, bareId: "meanwhile", sentAtMs })];
    const args = { gateway: "waha", session: "default", via: "event", events: events as never };
    expect((await gym.stack.service.rpc("ingest_whatsapp_events", args)).error).toBeNull();
    const settleAsSeen = (status: "active" | "archived", seenAtMs: number) =>
      edits("meiling").apply(gym.chats.aisyah, { type: "status", status, seenAtMs });
    await expect(settleAsSeen("archived", sentAtMs - 1)).rejects.toMatchObject({ code: "conflict" });
    await expect(settleAsSeen("archived", 0)).rejects.toMatchObject({ code: "conflict" });
    expect((await chat()).status).toBe("active");
    await settleAsSeen("archived", sentAtMs);
    expect((await chat()).status).toBe("archived");
    await settleAsSeen("active", 0);
    expect((await chat()).status).toBe("active");
  });

  test("of a message and a word at one moment the message wins, whichever the database has first", async () => {
    const sentAtMs = Date.now() + 120_000;
    const seenAtMs = sentAtMs - 1;
    const client = await gym.stack.sql.connect();
    await client.query("begin");
    const events = JSON.stringify([received({ chatId: AISYAH, bareId: "just-now", sentAtMs })]);
    await client.query("select ingest_whatsapp_events('waha', 'default', 'event', $1)", [events]);
    const word = edits("meiling").apply(gym.chats.aisyah, { type: "status", status: "archived", seenAtMs });
    const refused = expect(word).rejects.toMatchObject({ code: "conflict" });
    await vi.waitFor(async () => {
      const waiting = "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%settle%'";
      expect((await gym.stack.sql.query(waiting)).rowCount).toBe(1);
    });
    await client.query("commit");
    client.release();
    await refused;
    expect((await chat()).status).toBe("active");
  });

  test("stays settled while history is filled in", async () => {
    await settle("handled");
    const events = [received({ chatId: AISYAH, bareId: "old-one", sentAtMs: 1_000 })];
    const args = { gateway: "waha", session: "default", via: "backfill", events: events as never };
    expect((await gym.stack.service.rpc("ingest_whatsapp_events", args)).error).toBeNull();
    expect((await chat()).status).toBe("handled");
    await settle("active");
    expect((await chat()).status).toBe("active");
  });
});

describe("who may", () => {
  const CHANGES = [
    { type: "tags", add: ["vip"], remove: [] },
    { type: "notes", base: "", text: "x" },
    { type: "assignee", staffId: null },
    { type: "status", status: "handled" },
  ] as const;

  test.each(CHANGES)("change %j: not staff who only look, not another branch, not strangers", async (edit) => {
    const change = edit.type === "tags" ? { ...edit, add: [...edit.add], remove: [] } : edit;
    const tryAs = (name: string) => edits(name).apply(gym.chats.aisyah, change);
    await expect(tryAs("hafiz")).rejects.toMatchObject({ code: "forbidden" });
    await expect(tryAs("siti")).rejects.toMatchObject({ code: "not_found" });
    await expect(tryAs("nobody")).rejects.toMatchObject({ code: "forbidden" });
    const nowhere = edits("aina").apply("00000000-0000-4000-8000-000000000000", change);
    await expect(nowhere).rejects.toMatchObject({ code: "not_found" });
  });
});

test("a change answers the cursor the feed serves it under", async () => {
  const cursor = await edits("meiling").apply(gym.chats.aisyah, { type: "tags", add: ["freeze"], remove: [] });
  // Cursors are a person's own: another's say that everything begins again.
  const { data: head } = await client("meiling").rpc("feed_head");
  expect(isLaterCursor(cursor, head ?? "")).toBe(false);
  const [epoch, xid] = cursor.split(".");
  const since = `${epoch ?? ""}.${String(Number(xid) - 1)}.ffffffff-ffff-ffff-ffff-ffffffffffff`;
  const { data } = await client("meiling").rpc("changes_since", { cursor: since });
  expect(data).toMatchObject({ rows: [{ type: "conversation", cursor, row: { id: gym.chats.aisyah } }] });
});
