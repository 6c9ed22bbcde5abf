import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BACKOFF, backoffDelay } from "../src/index.ts";

describe("the wait before the next try", () => {
  it.each([
    [0, 0, 250],
    [0, 1, 500],
    [1, 0.5, 750],
    [5, 0, 8000],
    [6, 1, 30_000],
    [10_000, 1, 30_000],
  ])("after %s failures, with chance %s, is %s ms", (attempt, random, expected) => {
    expect(backoffDelay(attempt, random)).toBe(expected);
  });

  it("never leaves its bounds", () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const delayMs = backoffDelay(attempt, random);
        expect(delayMs).toBeGreaterThanOrEqual(BACKOFF.baseMs / 2);
        expect(delayMs).toBeLessThanOrEqual(BACKOFF.maxMs);
      }),
    );
  });
});
