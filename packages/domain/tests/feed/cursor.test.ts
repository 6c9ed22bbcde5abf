import { describe, expect, it } from "vitest";
import { isLaterCursor, parseCursor } from "../../src/index.ts";

describe("feed cursors", () => {
  it.each([
    ["e.10.b", "e.9.z", true],
    ["e.9.b", "e.10.a", false],
    ["e.10.b", "e.10.a", true],
    ["e.10.a", "e.10.a", false],
    ["other.1.a", "e.10.a", true],
  ])("%s after %s: %s", (one, other, later) => {
    expect(isLaterCursor(one, other)).toBe(later);
  });

  it("refuses what is no cursor", () => {
    expect(parseCursor("nonsense")).toBeNull();
  });
});
