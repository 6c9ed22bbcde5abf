import type { ConversationFilter } from "@kaunter/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPeopleRepository, createSettingsRepository } from "../src/index.ts";
import { type Desk, startDesk } from "./support/desk.ts";
import { received, T0 } from "./support/events.ts";
import { KEPONG, MEILING } from "./support/ids.ts";

const GROUP = "120363000000000007@g.us";
const PEOPLE = {
  aisyah: "60123456789",
  faizal: "60122837465",
  siewLing: "60173948261",
  xinYi: "60168374925",
  stranger: "60120000077",
};

let desk: Desk;
let ids: Record<string, string>;

beforeAll(async () => {
  desk = await startDesk();
  const chats = [...Object.values(PEOPLE).map((phone) => `${phone}@c.us`), GROUP];
  await desk.ingest(
    "list",
    chats.map((chatId, n) =>
      received({ chatId, bareId: `A${String(n)}`, sentAtMs: T0 + n * 1000, body: `Message 100% no_${String(n)}` }),
    ),
  );
  await desk.ingest("list", [{ type: "chat/named", chatId: GROUP, name: "Morning spin" }]);
  const { conversations } = await desk.conversations.list({ type: "all" }, null, 50);
  const names = new Map(conversations.map((row) => [row.phone ?? "group", row.id]));
  ids = {
    ...Object.fromEntries(Object.entries(PEOPLE).map(([name, phone]) => [name, names.get(phone) ?? ""])),
    group: names.get("group") ?? "",
  };
  await desk.conversations.update(ids["aisyah"] ?? "", { tags: ["vip", "pt"], assignedStaffId: MEILING });
  await desk.conversations.update(ids["faizal"] ?? "", { tags: ["pt"], status: "handled" });
  await desk.conversations.markRead(ids["faizal"] ?? "");
});
afterAll(() => desk.stack.stop());

async function found(filter: Partial<ConversationFilter>): Promise<string[]> {
  const page = await desk.conversations.list({ type: "all", ...filter }, null, 50);
  expect(page.total).toBe(page.conversations.length);
  expect(page.unreadTotal).toBe(page.conversations.reduce((sum, row) => sum + row.unreadCount, 0));
  return page.conversations.map((row) => Object.entries(ids).find(([, id]) => id === row.id)?.[0] ?? row.id);
}

describe("the list", () => {
  const everybody = ["group", "stranger", "xinYi", "siewLing", "faizal", "aisyah"];
  test.each<[Partial<ConversationFilter>, string[]]>([
    [{}, everybody],
    [{ type: "groups" }, ["group"]],
    [{ type: "personal" }, everybody.slice(1)],
    [{ tag: "pt" }, ["faizal", "aisyah"]],
    [{ tag: "none-such" }, []],
    [{ assigned: MEILING }, ["aisyah"]],
    [{ assigned: "unassigned" }, everybody.slice(0, 5)],
    [{ branch: KEPONG }, ["siewLing"]],
    [{ branch: "none" }, ["group", "stranger"]],
    [{ contact: "member" }, ["siewLing", "faizal", "aisyah"]],
    [{ contact: "lead" }, ["xinYi"]],
    [{ contact: "unknown" }, ["group", "stranger"]],
    [{ leadStatus: "engaged" }, ["xinYi"]],
    [{ leadStatus: "rejected" }, []],
    [{ memberStatus: "active" }, ["siewLing", "faizal", "aisyah"]],
    [{ memberStatus: "inactive" }, []],
    [{ unread: true }, everybody.filter((name) => name !== "faizal")],
    [{ unread: false }, ["faizal"]],
    [{ status: "handled" }, ["faizal"]],
    [{ search: "aisyah" }, ["aisyah"]],
    [{ search: "SPIN" }, ["group"]],
    [{ search: "+60 12-345 6789" }, ["aisyah"]],
    [{ search: "60123456789" }, ["aisyah"]],
    [{ search: "012-3456789" }, ["aisyah"]],
    [{ search: "no_3" }, ["xinYi"]],
    [{ search: "100% no" }, everybody],
    [{ search: "1%0" }, []],
    [{ search: "\\" }, []],
    [{ search: "message", tag: "pt", unread: true }, ["aisyah"]],
  ])("narrowed by %j", async (filter, names) => {
    expect(await found(filter)).toEqual(names);
  });

  test("comes in pages that neither skip nor repeat, with the totals of the whole", async () => {
    const seen: string[] = [];
    for (let cursor: string | null = null; ;) {
      const page = await desk.conversations.list({ type: "all" }, cursor, 2);
      expect([page.total, page.unreadTotal]).toEqual([6, 5]);
      seen.push(...page.conversations.map((row) => row.id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(everybody.map((name) => ids[name]));
  });
});

describe("a thread", () => {
  let conversationId: string;
  const bare = (n: number): string => `T${String(n).padStart(2, "0")}`;
  beforeAll(async () => {
    // Pairs share a second, as on engines that know no milliseconds.
    const events = Array.from({ length: 30 }, (_, n) =>
      received({ chatId: "60120000088@c.us", bareId: bare(n), sentAtMs: T0 + Math.floor(n / 2) * 1000 }),
    );
    await desk.ingest("thread", events);
    conversationId = (await desk.conversation("thread")).id;
  });
  const span = (rows: { bareId: string | null }[]): string => `${rows[0]?.bareId ?? ""}..${rows.at(-1)?.bareId ?? ""}`;

  test("opens at its end and is read backwards to its beginning, then forwards again", async () => {
    const { messages } = desk;
    const last = await messages.page(conversationId, {}, 12);
    expect([span(last.messages), last.hasMore, last.hasNewer]).toEqual(["T18..T29", true, false]);
    const middle = await messages.page(conversationId, { before: last.cursor.before ?? "" }, 12);
    expect([span(middle.messages), middle.hasMore, middle.hasNewer]).toEqual(["T06..T17", true, true]);
    const first = await messages.page(conversationId, { before: middle.cursor.before ?? "" }, 12);
    expect([span(first.messages), first.hasMore]).toEqual(["T00..T05", false]);
    const forward = await messages.page(conversationId, { after: first.cursor.after ?? "" }, 12);
    expect([span(forward.messages), forward.hasNewer, forward.hasMore]).toEqual(["T06..T17", true, true]);
    const beyond = await messages.page(conversationId, { after: last.cursor.after ?? "" }, 12);
    expect(beyond).toMatchObject({ messages: [], hasNewer: false, cursor: { before: null, after: null } });
  });

  test("opens around a message, with both sides", async () => {
    const all = await desk.thread(conversationId);
    const target = all[10]?.id ?? "";
    const page = await desk.messages.page(conversationId, { around: target }, 9);
    expect(page.messages.map((row) => row.id)).toContain(target);
    expect([page.messages.length, page.hasMore, page.hasNewer]).toEqual([9, true, true]);
    await expect(desk.messages.page(conversationId, { around: crypto.randomUUID() }, 9)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(desk.messages.page(crypto.randomUUID(), {}, 9)).rejects.toMatchObject({ code: "not_found" });
    await expect(desk.messages.page(conversationId, { before: "nonsense" }, 9)).rejects.toMatchObject({
      code: "bad_request",
    });
  });

  test("is read when somebody who may answer says so", async () => {
    expect(await desk.conversations.markRead(conversationId)).toMatchObject({ unreadCount: 0 });
    expect(new Set((await desk.thread(conversationId)).map((row) => row.status))).toEqual(new Set(["read"]));
  });
});

describe("the person beside the thread", () => {
  test("is the member with what they bought, or the lead", async () => {
    const people = createPeopleRepository(desk.admin);
    const member = await people.behind(ids["siewLing"] ?? "");
    expect(member?.member).toMatchObject({
      name: "Lim Siew Ling",
      branchName: "Kepong",
      status: "active",
      gender: "female",
    });
    expect(member?.packages).toMatchObject([{ name: "Group Class 8", total: 8, trainerName: null }]);
    expect(member?.candidates).toMatchObject([{ type: "member", name: "Lim Siew Ling", chosen: true }]);
    expect([member?.lead, member?.byHand]).toEqual([null, false]);
    const lead = await people.behind(ids["xinYi"] ?? "");
    expect(lead?.lead).toMatchObject({ name: "Teh Xin Yi", status: "engaged", branchName: "Kota Damansara" });
    expect([lead?.member, lead?.packages]).toEqual([null, []]);
    expect(await people.member(member?.member?.id ?? "")).toEqual(member?.member);
    expect(await people.packages(member?.member?.id ?? "")).toEqual(member?.packages);
    expect(await people.behind(crypto.randomUUID())).toBeNull();
    expect(await people.member(crypto.randomUUID())).toBeNull();
  });

  test("can carry the tags of the house, in their order", async () => {
    const tags = await createSettingsRepository(desk.admin).tags();
    expect(tags.slice(0, 2)).toMatchObject([
      { key: "vip", color: "black" },
      { key: "urgent", color: "red" },
    ]);
    expect(new Set(tags.map((tag) => tag.color)).size).toBe(5);
  });
});
