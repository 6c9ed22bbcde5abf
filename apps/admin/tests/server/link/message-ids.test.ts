import { describe, expect, it } from "vitest";
import { createMessageIds, takesMessageId } from "@/server/link/message-ids";

describe("ids of our own for texts", () => {
  it.each([
    ["2026.4.3", true],
    ["2026.7.1", true],
    ["2027.1.0", true],
    ["2026.4.2", false],
    ["2026.2.1", false],
    ["2025.12.9", false],
    ["latest", false],
  ])("are taken by %s: %s", (version, takes) => {
    expect(takesMessageId(version)).toBe(takes);
  });

  it("are none while the gateway does not say what it is, and it is asked again", async () => {
    const versions = [null, "2026.7.1"];
    const version = () => {
      const next = versions.shift();
      return next ? Promise.resolve({ version: next }) : Promise.reject(new Error("away"));
    };
    const next = createMessageIds({ server: { version } as never }, () => 1);
    expect(await next()).toBeNull();
    expect(await next()).toMatch(/^3EB0[0-9A-F]{18}$/);
    expect(await next()).toMatch(/^3EB0[0-9A-F]{18}$/);
  });
});
