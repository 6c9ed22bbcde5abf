import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepBadges } from "@/server/link/keep-badges";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("refreshes page after page at the start and every minute, and goes on after a failure", async () => {
  const due = [500, 12, 0];
  const refresh = vi.fn(() => Promise.resolve(due.shift() ?? 0));
  const changed = vi.fn();
  const stop = keepBadges({ refresh }, changed);
  await vi.advanceTimersByTimeAsync(0);
  expect([refresh.mock.calls.length, changed.mock.calls.length]).toEqual([3, 2]);
  refresh.mockRejectedValueOnce(new Error("down"));
  await vi.advanceTimersByTimeAsync(60_000);
  due.push(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([refresh.mock.calls.length, changed.mock.calls.length]).toEqual([6, 3]);
  stop();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(refresh).toHaveBeenCalledTimes(6);
});
