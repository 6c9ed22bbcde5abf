import { describe, expect, it } from "vitest";
import { storable } from "@/server/link/storable";

describe("what Postgres cannot keep in a text", () => {
  it("is replaced in values and names, however deep, and nothing else is", () => {
    const told = { "na\0me": ["a\0b", { deep: "\ud83d half, \u{1F600} whole" }], count: 3, none: null };
    expect(storable(told)).toEqual({
      "na\ufffdme": ["a\ufffdb", { deep: "\ufffd half, \u{1F600} whole" }],
      count: 3,
      none: null,
    });
  });

  it("is exactly these of all the halves and wholes there are", () => {
    const every = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const { every: kept } = storable({ every });
    const replaced = every.filter((text, index) => kept[index] !== text);
    expect(replaced.every((text) => text === "\0" || /\p{Cs}/u.test(text))).toBe(true);
    expect(replaced).toHaveLength(1 + 0x800);
  });

  it("costs a harmless value nothing: it is handed back as it is", () => {
    const harmless = { body: "talks of \\u0000 too little", list: [1, 2] };
    expect(storable(harmless)).toEqual(harmless);
    const plain = { body: "Hi" };
    expect(storable(plain)).toBe(plain);
  });
});
