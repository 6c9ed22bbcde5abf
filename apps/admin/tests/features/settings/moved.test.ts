import { describe, expect, it } from "vitest";
import { moved, overlaid, placeAt } from "@/features/settings/list/moved";

describe("an order somebody makes", () => {
  it("has the row at its new place and the others as they were", () => {
    expect(moved(["a", "b", "c"], "a", 2)).toEqual(["b", "c", "a"]);
    expect(moved(["a", "b", "c"], "c", 0)).toEqual(["c", "a", "b"]);
  });

  it("ends at its ends", () => {
    expect(moved(["a", "b"], "b", 9)).toEqual(["a", "b"]);
    expect(moved(["a", "b"], "b", -3)).toEqual(["b", "a"]);
    expect(moved(["a", "b"], "gone", 0)).toEqual(["a", "b"]);
  });

  it("takes in what came meanwhile, and leaves out what is gone", () => {
    expect(overlaid(["a", "b", "new"], ["b", "gone", "a"])).toEqual(["b", "a", "new"]);
    expect(overlaid(["a", "b"], null)).toEqual(["a", "b"]);
  });

  it("follows the pointer past the middles of the other rows", () => {
    // Four rows of 50; the second is held: the others' middles are 25, 125 and 175.
    const others = [25, 125, 175];
    expect([10, 60, 124, 126, 180, 900].map((y) => placeAt(others, y))).toEqual([0, 1, 1, 2, 3, 3]);
    expect(placeAt([], 40)).toBe(0);
  });
});
