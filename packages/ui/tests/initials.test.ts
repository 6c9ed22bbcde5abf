import { describe, expect, it } from "vitest";
import { bucketOf, initials } from "../src/initials.ts";

describe("initials", () => {
  it.each([
    ["Nurul Aisyah Rahman", "NR"],
    ["siti", "SI"],
    ["陈丽英", "陈"],
    ["أحمد الفارسي", "أ"],
    ["Élodie Ångström", "ÉÅ"],
    ["Priya (PT) Nair", "PN"],
    ["60 12-884 1937", null],
    ["🏋️ 🔥", null],
    ["", null],
  ])("of %j are %j", (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

describe("a person's shade", () => {
  it("is the same every time and within the palette", () => {
    for (const id of ["", "a", "b3f1", "🏋️"]) {
      expect(bucketOf(id, 4)).toBe(bucketOf(id, 4));
      expect(bucketOf(id, 4)).toBeLessThan(4);
    }
  });

  it("differs between people", () => {
    expect(new Set(Array.from({ length: 40 }, (_, index) => bucketOf(`id-${String(index)}`, 4))).size).toBe(4);
  });
});
