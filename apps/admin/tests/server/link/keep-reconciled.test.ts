import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepReconciled } from "@/server/link/keep-reconciled";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Compare = Parameters<typeof keepReconciled>[1];

describe("keeping a session compared", () => {
  it("compares one at a time: wishes that come meanwhile are granted together, right after", async () => {
    let finish = (): void => undefined;
    const compare = vi.fn<Compare>(() => new Promise((resolve) => (finish = () => resolve("done"))));
    const { wish } = keepReconciled("default", compare);
    for (let n = 0; n < 3; n += 1) wish();
    expect(compare).toHaveBeenCalledTimes(1);
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(compare).toHaveBeenCalledTimes(2);
    finish();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(compare).toHaveBeenCalledTimes(2);
  });

  it("asks again soon while another process compares, and after a failure", async () => {
    const compare = vi.fn<Compare>().mockResolvedValueOnce("busy").mockRejectedValueOnce(new Error("away"));
    compare.mockResolvedValue("done");
    keepReconciled("default", compare).wish();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(compare).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(compare).toHaveBeenCalledTimes(3);
  });

  it("closed, it asks no more", async () => {
    const compare = vi.fn<Compare>().mockResolvedValue("busy");
    const { wish, close } = keepReconciled("default", compare);
    wish();
    await vi.advanceTimersByTimeAsync(0);
    close();
    wish();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(compare).toHaveBeenCalledTimes(1);
  });
});
