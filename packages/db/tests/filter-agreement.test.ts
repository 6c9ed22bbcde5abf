import {
  type Conversation,
  CONVERSATION_STATUSES,
  type ConversationFilter,
  LEAD_STATUSES,
  matches,
  MEMBER_STATUSES,
} from "@kaunter/domain";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createConversationsRepository, type DbClient } from "../src/index.ts";
import { startFilled } from "./support/filled.ts";
import type { Stack } from "./support/stack.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startFilled({ conversations: 700, messages: 2200, biggest: 200, seed: 3 });
});
afterAll(() => stack.stop());

const maybe = <T>(values: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });
const BRANCHES = [1, 2].map((n) => `b0000000-0000-4000-8000-00000000000${String(n)}`);
const STAFF = [1, 2, 4, 8].map((n) => `50000000-0000-4000-8000-00000000000${String(n)}`);

const filters: fc.Arbitrary<ConversationFilter> = fc
  .record({
    type: fc.constantFrom("all" as const, "all" as const, "personal" as const, "groups" as const),
    tag: maybe(["vip", "pt", "class", "no-such-tag", "'; --"]),
    assigned: maybe([...STAFF, "unassigned" as const]),
    branch: maybe([...BRANCHES, "none" as const]),
    contact: maybe(["member", "lead", "unknown"] as const),
    leadStatus: maybe(LEAD_STATUSES),
    memberStatus: maybe(MEMBER_STATUSES),
    session: maybe(["scale", "nobody"]),
    unread: maybe([true, false]),
    status: maybe(CONVERSATION_STATUSES),
  })
  .map(
    (all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as ConversationFilter,
  );

interface Answer {
  readonly rows: Conversation[];
  readonly total: number;
  readonly unreadTotal: number;
}

/** The whole filtered list, page by page; every page must name the same totals. */
async function listed(client: DbClient, filter: ConversationFilter): Promise<Answer> {
  const conversations = createConversationsRepository(client);
  const rows: Conversation[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await conversations.list(filter, cursor, 200);
    rows.push(...page.conversations);
    if (page.nextCursor === null) return { rows, total: page.total, unreadTotal: page.unreadTotal };
    cursor = page.nextCursor;
  }
}

describe("the filter of the browser and the filter of the database", () => {
  test.each([
    ["everything", "aina"],
    ["one branch", "meiling"],
    ["linked people", "nora"],
  ])("leave the same rows, in the same order, with their totals, to somebody who sees %s", async (_, name) => {
    const client = await stack.signIn(`${name}@kaunter.example`);
    await client.rpc("my_access", {});
    const everything = await listed(client, { type: "all" });
    expect(everything.rows.length).toBeGreaterThan(5);
    const property = fc.asyncProperty(filters, async (filter) => {
      const here = everything.rows.filter((row) => matches(filter, row));
      const there = await listed(client, filter);
      expect(there.rows).toEqual(here);
      expect(there.total).toBe(here.length);
      expect(there.unreadTotal).toBe(here.reduce((sum, row) => sum + row.unreadCount, 0));
    });
    await fc.assert(property, { numRuns: 120, seed: 20_261_122 });
  });
});
