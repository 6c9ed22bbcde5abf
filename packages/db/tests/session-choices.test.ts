import { describe, expect, test } from "vitest";
import { createAccessRepository, createSessionChoicesRepository } from "../src/index.ts";
import { openDesk } from "./support/open.ts";
import { one } from "./support/stack.ts";
import { dispatch, newChat, queue } from "./support/outgoing.ts";

const desk = await openDesk();

/** A session that was heard of. */
async function known(name: string): Promise<string> {
  const facts = { status: "WORKING", rawStatus: "WORKING", engine: null, phone: null, pushName: null } as const;
  await desk.ingest(name, [{ type: "session/changed", ...facts, atMs: 1 }]);
  return name;
}

const doneAt = (session: string) =>
  one<string[]>(
    desk.stack.sql,
    "select coalesce(array_agg(action order by id), '{}') as value from audit_log where entity = 'session' and entity_id = $1",
    [session],
  );

describe("the session of new chats", () => {
  test("is nobody's choice at first, then the last one that was chosen", async () => {
    const client = await desk.stack.signIn("meiling@kaunter.example");
    await createAccessRepository(client).mine();
    const sessions = createSessionChoicesRepository(client);
    expect(await sessions.chosenDefault()).toBeNull();
    await sessions.setDefault(await known("one"));
    await sessions.setDefault(await known("two"));
    await sessions.setDefault("two");
    expect(await sessions.chosenDefault()).toBe("two");
    expect(await doneAt("two")).toEqual(["session/made_default"]);
    await expect(sessions.setDefault("nobody")).rejects.toMatchObject({ code: "not_found" });
    expect(await sessions.chosenDefault()).toBe("two");
  });
});

describe("the pace of a session", () => {
  test("is its own where an admin said so, else the server's", async () => {
    const { id, session } = await newChat(desk);
    await known(session);
    const sessions = createSessionChoicesRepository(desk.admin);
    await sessions.setPace(session, 30_000);
    expect((await sessions.all()).get(session)).toEqual({ branchId: null, ownGapMs: 30_000 });
    const message = await queue(desk, id, "one");
    const attempt = await dispatch(desk, message.id);
    const turn = () => desk.outbox.prepare(message.id, attempt, null, 0);
    expect(await turn()).toBe(0);
    expect(await turn()).toBeGreaterThan(25_000);
    await sessions.setPace(session, null);
    expect(await turn()).toBeGreaterThan(55_000);
    const free = await turn();
    expect(free).toBeGreaterThan(50_000);
    expect(free).toBeLessThan(60_001);
    expect(await doneAt(session)).toEqual(["session/pace_set", "session/pace_set"]);
  });

  test("has bounds, and is no business of those who only answer", async () => {
    const session = await known("fast");
    const manager = await desk.stack.signIn("farid@kaunter.example");
    await createAccessRepository(manager).mine();
    await expect(createSessionChoicesRepository(manager).setPace(session, 0)).rejects.toMatchObject({
      code: "forbidden",
    });
    const sessions = createSessionChoicesRepository(desk.admin);
    await expect(sessions.setPace(session, 60_001)).rejects.toMatchObject({ code: "bad_request" });
    await expect(sessions.setPace("nobody", 1)).rejects.toMatchObject({ code: "not_found" });
  });
});

test("the list of one session has its conversations and their totals, and no other's", async () => {
  const [first, second] = [await newChat(desk), await newChat(desk)];
  const list = await desk.conversations.list({ type: "all", session: first.session }, null, 10);
  expect(list.conversations.map(({ id }) => id)).toEqual([first.id]);
  expect([list.total, list.unreadTotal]).toEqual([1, 1]);
  const unread = await desk.conversations.list({ type: "all", session: second.session, unread: false }, null, 10);
  expect([unread.conversations, unread.total]).toEqual([[], 0]);
});
