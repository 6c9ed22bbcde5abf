import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPrivacyRepository } from "../src/index.ts";
import { type Desk, startDesk } from "./support/desk.ts";
import { one } from "./support/stack.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.stack.stop());

const forget = () => createPrivacyRepository(desk.stack.service).forgetRemovals();
const left = () => one<number>(desk.stack.sql, "select count(*)::int as value from whatsapp_removals");

/** Removals, each in a transaction of its own, written so many days ago. */
async function remove(count: number, daysAgo: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    await desk.stack.sql.query(
      `insert into whatsapp_removals (entity, entity_id, is_group, removed_at)
       values ('message', gen_random_uuid(), false, now() - make_interval(days => $1))`,
      [daysAgo],
    );
  }
}

describe("removals", () => {
  test("of the last thirty days are told of, whoever was away", async () => {
    const before = await desk.feed.page(null, 10);
    await remove(2, 29);
    expect(await forget()).toEqual({ hasMore: false });
    expect(await left()).toBe(2);
    const page = await desk.feed.page(before.cursor, 10);
    expect([page.reset, page.changes.map(({ type }) => type)]).toEqual([false, ["removed", "removed"]]);
  });

  test("that are older are forgotten, and whoever has not heard of them begins anew", async () => {
    const [asleep, tail] = [await desk.feed.page(null, 10), await desk.feed.head()];
    await remove(3, 31);
    const between = await desk.feed.page(asleep.cursor, 2);
    const awake = await desk.feed.page(between.cursor, 10);
    expect(await forget()).toEqual({ hasMore: false });
    expect(await left()).toBe(2);
    for (const { cursor } of [asleep, between]) {
      expect(await desk.feed.page(cursor, 10)).toMatchObject({ reset: true, changes: [] });
    }
    expect(await desk.feed.page(awake.cursor, 10)).toMatchObject({ reset: false });
    expect(await desk.feed.since(tail, 10)).toMatchObject({ reset: true });
  });

  test("are forgotten page by page", async () => {
    await desk.stack.sql.query(
      `insert into whatsapp_removals (entity, entity_id, is_group, removed_at)
       select 'message', gen_random_uuid(), false, now() - interval '40 days' from generate_series(1, 700)`,
    );
    expect(await forget()).toEqual({ hasMore: true });
    expect(await forget()).toEqual({ hasMore: false });
    expect(await left()).toBe(2);
  });

  test("forgotten in another life of the database stop nobody in this one", async () => {
    const { cursor } = await desk.feed.page(null, 10);
    await desk.stack.sql.query("update app.removals_forgotten set life = 'another', up_to = '999999999'");
    expect(await desk.feed.page(cursor, 10)).toMatchObject({ reset: false });
  });
});
