import { type ConversationFilter, matches } from "@kaunter/domain";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSearchRepository, type DbClient } from "../src/index.ts";
import { type Desk, startDesk } from "./support/desk.ts";
import { received, T0 } from "./support/events.ts";

type Filter = Omit<ConversationFilter, "search">;
const MEMBER = "60173948261@c.us";
const GROUP = "120363000000000007@g.us";
const strangerOf = (n: number): string => `6012000${String(1000 + n)}@c.us`;
const CHATS = [MEMBER, GROUP, ...Array.from({ length: 8 }, (_, n) => strangerOf(n))];

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
  const events = CHATS.flatMap((chatId, c) =>
    ["one", "two", "three"].map((word, n) =>
      received({ chatId, bareId: `${String(c)}-${word}`, body: `yuran ${word}`, sentAtMs: T0 + c * 10_000 + n * 1000 }),
    ),
  );
  await desk.ingest("filter", events);
  const { conversations } = await desk.conversations.list({ type: "all" }, null, 50);
  for (const [n, chat] of conversations.filter((row) => row.session === "filter").entries()) {
    if (n % 2 === 0) await desk.conversations.update(chat.id, { status: "handled" });
    if (n % 3 === 0) await desk.conversations.markRead(chat.id);
  }
});
afterAll(() => desk.stack.stop());

/** Every hit under a filter, in pages of four. */
async function found(filter: Filter | undefined, client: DbClient = desk.admin): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await createSearchRepository(client).messages("yuran", { cursor, limit: 4, filter });
    if (page.nextCursor !== null) expect(page.hits).toHaveLength(4);
    ids.push(...page.hits.map((hit) => hit.message.bareId ?? ""));
    if (page.nextCursor === null) return ids;
    cursor = page.nextCursor;
  }
}

/** The same, as a screen would pick it from all hits. */
async function picked(filter: Filter, client: DbClient = desk.admin): Promise<string[]> {
  const { hits } = await createSearchRepository(client).messages("yuran", { limit: 100 });
  return hits.filter((hit) => matches(filter, hit.conversation)).map((hit) => hit.message.bareId ?? "");
}

const FILTERS: readonly Filter[] = [
  { type: "all" },
  { type: "groups" },
  { type: "personal", unread: true },
  { type: "all", unread: false },
  { type: "all", status: "handled" },
  { type: "all", contact: "member" },
  { type: "all", contact: "unknown", status: "active", unread: true },
  { type: "all", session: "another" },
  { type: "all", tag: "$1' or true --" },
];

describe("messages under the list's filter", () => {
  test.each(FILTERS)("are those of the chats it shows, in full pages to the end: %j", async (filter) => {
    expect(await found(filter)).toEqual(await picked(filter));
  });

  test.each(FILTERS)("are no more than the caller sees: %j", async (filter) => {
    const meiling = await desk.stack.enter("meiling");
    const seen = await found(filter, meiling);
    expect(seen).toEqual(await picked(filter, meiling));
    expect(seen.filter((bareId) => bareId.startsWith("0-"))).toEqual([]);
    expect(await found(filter, await desk.stack.enter("nora"))).toEqual([]);
  });

  test("are the same where more chats match than are looked through one by one", async () => {
    const many = Array.from({ length: 230 }, (_, n) =>
      received({
        chatId: strangerOf(100 + n),
        bareId: `M${String(n)}`,
        body: "yuran lagi",
        sentAtMs: T0 + 900_000 + n,
      }),
    );
    for (let from = 0; from < many.length; from += 100) await desk.ingest("filter", many.slice(from, from + 100));
    const filter = { type: "personal", unread: true } as const;
    const all = await found(filter);
    expect(all.length).toBeGreaterThan(230);
    expect(all.slice(0, 3)).toEqual(["M229", "M228", "M227"]);
  });
});
