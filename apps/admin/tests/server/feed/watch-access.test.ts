import type { AccessRepository, StaffAccess } from "@kaunter/db";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Subscriber } from "@/server/feed/subscriber";
import { watchAccess } from "@/server/feed/watch-access";
import { anAccess } from "../../support/an-access.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const person = (over: Partial<StaffAccess>): StaffAccess => ({
  ...anAccess(),
  name: "Mei Ling",
  email: "m@x.example",
  ...over,
});

function watch(answer: () => Promise<StaffAccess[]>) {
  const ended: string[] = [];
  const subscriber = new Subscriber(anAccess(), "e.1.0", {
    change: () => undefined,
    typing: () => undefined,
    ready: () => undefined,
    reset: () => undefined,
    end: (reason) => ended.push(reason),
  });
  const hub = { subscribers: () => [subscriber] };
  const access: AccessRepository = { mine: vi.fn(), ofStaff: answer };
  return { ended, stop: watchAccess(hub, access) };
}

describe("the access watch", () => {
  it.each<[string, Partial<StaffAccess> | null, string[]]>([
    ["nothing changed", {}, []],
    ["the person was deactivated", { active: false }, ["signed-out"]],
    ["the person is gone", null, ["signed-out"]],
    ["a link, branch, role or permission changed", { version: 2 }, ["access-changed"]],
  ])("when %s", async (_, now, expected) => {
    const { ended, stop } = watch(() => Promise.resolve(now ? [person(now)] : []));
    await vi.advanceTimersByTimeAsync(500);
    stop();
    expect(ended).toEqual(expected);
  });

  it("acts within a second even after a look that failed", async () => {
    let first = true;
    const { ended, stop } = watch(() => {
      const answer = first ? Promise.reject(new Error("away")) : Promise.resolve([person({ active: false })]);
      first = false;
      return answer;
    });
    await vi.advanceTimersByTimeAsync(1_000);
    stop();
    expect(ended).toEqual(["signed-out"]);
  });
});
