import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepForgetting } from "@/server/link/keep-forgetting";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("what is not to be kept is forgotten page by page, at once and every hour, and screens hear of it", async () => {
  const pages = [
    { messages: 200, originals: 0, hasMore: true },
    { messages: 3, originals: 1, hasMore: false },
  ];
  const applyRetention = vi.fn(() => Promise.resolve(pages.shift() ?? { messages: 0, originals: 0, hasMore: false }));
  const forgetRemovals = vi.fn(() => Promise.resolve({ hasMore: false }));
  const changed = vi.fn();
  const stop = keepForgetting({ applyRetention, forgetRemovals }, changed);
  await vi.advanceTimersByTimeAsync(0);
  expect(applyRetention).toHaveBeenCalledTimes(2);
  expect(changed).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(applyRetention).toHaveBeenCalledTimes(3);
  expect(changed).toHaveBeenCalledTimes(2);
  stop();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(applyRetention).toHaveBeenCalledTimes(3);
});

test("removals are forgotten until there are no more, and no screen need hear of it", async () => {
  const none = { messages: 0, originals: 0, hasMore: false };
  const applyRetention = () => Promise.resolve(none);
  const forgetRemovals = vi.fn().mockResolvedValueOnce({ hasMore: true }).mockResolvedValue({ hasMore: false });
  const changed = vi.fn();
  const stop = keepForgetting({ applyRetention, forgetRemovals }, changed);
  await vi.advanceTimersByTimeAsync(0);
  expect(forgetRemovals).toHaveBeenCalledTimes(2);
  expect(changed).not.toHaveBeenCalled();
  stop();
});
