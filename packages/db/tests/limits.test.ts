import { describe, expect, test } from "vitest";
import { createLimitsRepository } from "../src/index.ts";
import { openStack } from "./support/open.ts";
import { one } from "./support/stack.ts";

const HOUR_MS = 3_600_000;

const stack = await openStack({ seed: false });
const limits = createLimitsRepository(stack.service);

/** Makes a bucket's past longer, as if nobody had asked for so long. */
const letPass = (key: string, ms: number) =>
  stack.sql.query(
    `update app.rate_buckets set refilled_at = refilled_at - $2 * interval '1 ms', full_at = full_at - $2 * interval '1 ms' where key = $1`,
    [key, ms],
  );
const rows = () => one<number>(stack.sql, "select count(*)::int as value from app.rate_buckets");

describe("a bucket of tokens", () => {
  test("gives no more than it holds, however many ask at one moment", async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => limits.take("crowd", { capacity: 10, refillMs: HOUR_MS })),
    );
    expect(answers.filter((waitMs) => waitMs === 0)).toHaveLength(10);
    for (const waitMs of answers.filter((one) => one > 0)) {
      expect(waitMs).toBeGreaterThan(HOUR_MS / 2);
      expect(waitMs).toBeLessThanOrEqual(HOUR_MS);
    }
  });

  test("gets one back after each while, and never more than it holds", async () => {
    const limit = { capacity: 2, refillMs: HOUR_MS };
    const take = () => limits.take("refill", limit);
    expect([await take(), await take()]).toEqual([0, 0]);
    expect(await take()).toBeGreaterThan(0);
    await letPass("refill", HOUR_MS);
    expect(await take()).toBe(0);
    expect(await take()).toBeGreaterThan(0);
    await letPass("refill", 100 * HOUR_MS);
    expect([await take(), await take()]).toEqual([0, 0]);
    expect(await take()).toBeGreaterThan(0);
  });

  test("being refused costs nothing", async () => {
    const take = () => limits.take("refused", { capacity: 1, refillMs: HOUR_MS });
    expect(await take()).toBe(0);
    for (let round = 0; round < 5; round += 1) expect(await take()).toBeGreaterThan(0);
    await letPass("refused", HOUR_MS);
    expect(await take()).toBe(0);
  });

  test("takes a token back that was not due, and holds no more for it", async () => {
    const take = () => limits.take("back", { capacity: 1, refillMs: HOUR_MS });
    expect(await take()).toBe(0);
    await limits.giveBack("back");
    await limits.giveBack("back");
    expect(await take()).toBe(0);
    expect(await take()).toBeGreaterThan(0);
    await limits.giveBack("nobody's");
  });

  test("is swept once it is full again", async () => {
    const before = await rows();
    for (let each = 0; each < 20; each += 1) await limits.take(`swept-${each}`, { capacity: 5, refillMs: 1_000 });
    expect(await rows()).toBe(before + 20);
    await stack.sql.query("update app.rate_buckets set full_at = now() - interval '1 day' where key like 'swept-%'");
    for (let each = 0; each < 10; each += 1) await limits.take("sweeper", { capacity: 50, refillMs: HOUR_MS });
    expect(await rows()).toBe(before + 1);
  });

  test("is nobody's but the server's", async () => {
    const args = { bucket: "x", capacity: 1, refill_ms: 1 };
    expect((await stack.anon.rpc("take_token", args)).error?.code).toBe("42501");
    expect((await stack.anon.rpc("give_token", { bucket: "x" })).error?.code).toBe("42501");
    expect((await stack.service.rpc("take_token", { ...args, capacity: 0 })).error?.code).toBe("22023");
  });
});
