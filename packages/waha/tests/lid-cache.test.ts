import { describe, expect, it } from "vitest";
import { createLidCache } from "../src/lid-cache.ts";
import { clientOn } from "./support/client-on.ts";
import { fakeClock } from "./support/fake-clock.ts";
import { made } from "./support/recorded-fetch.ts";

function cacheOver(answers: (string | null | Error)[]) {
  const asked: string[] = [];
  const { clock, advance } = fakeClock();
  const ask = (session: string, lid: string): Promise<string | null> => {
    asked.push(`${session}/${lid}`);
    const next = answers.shift();
    if (next instanceof Error) return Promise.reject(next);
    return Promise.resolve(next ?? null);
  };
  return { phoneOf: createLidCache({ ask, clock, knownMs: 1_000, hiddenMs: 100, atMost: 2 }), asked, advance };
}

describe("the phone behind a hidden id", () => {
  it("is asked for once, however many ask at the same moment", async () => {
    const { phoneOf, asked } = cacheOver(["60123"]);
    expect(await Promise.all([phoneOf("s", "1@lid"), phoneOf("s", "1@lid")])).toEqual(["60123", "60123"]);
    expect(asked).toEqual(["s/1@lid"]);
  });

  it("is believed for its time and then asked again", async () => {
    const { phoneOf, asked, advance } = cacheOver(["60123", "60999"]);
    await phoneOf("s", "1@lid");
    advance(999);
    expect(await phoneOf("s", "1@lid")).toBe("60123");
    advance(1);
    expect(await phoneOf("s", "1@lid")).toBe("60999");
    expect(asked).toHaveLength(2);
  });

  it("is asked for again soon while it is hidden", async () => {
    const { phoneOf, advance } = cacheOver([null, "60123"]);
    expect(await phoneOf("s", "1@lid")).toBeNull();
    advance(99);
    expect(await phoneOf("s", "1@lid")).toBeNull();
    advance(1);
    expect(await phoneOf("s", "1@lid")).toBe("60123");
  });

  it("is not remembered as unknown when the call failed", async () => {
    const { phoneOf } = cacheOver([new Error("away"), "60123"]);
    await expect(phoneOf("s", "1@lid")).rejects.toThrow("away");
    expect(await phoneOf("s", "1@lid")).toBe("60123");
  });

  it("belongs to its session", async () => {
    const { phoneOf } = cacheOver(["60111", "60222"]);
    expect([await phoneOf("a", "1@lid"), await phoneOf("b", "1@lid")]).toEqual(["60111", "60222"]);
  });

  it("forgets the oldest when there are too many", async () => {
    const { phoneOf, asked } = cacheOver(["1", "2", "3", "4"]);
    for (const lid of ["1@lid", "2@lid", "3@lid", "1@lid"]) await phoneOf("s", lid);
    expect(asked).toHaveLength(4);
  });

  it("is asked for once by the client too", async () => {
    const { client, seen } = clientOn([made(200, { lid: "7@lid", pn: "60123@c.us" })]);
    for (const _time of [1, 2, 3]) {
      expect(await client.resolveChatId("default", "7@lid")).toEqual({ chatId: "60123@c.us", phoneNumber: "60123" });
    }
    expect(seen).toHaveLength(1);
  });
});
