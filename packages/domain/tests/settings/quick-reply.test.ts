import { describe, expect, it } from "vitest";
import { replyDraftSchema, shortcutSchema, unknownFields } from "../../src/index.ts";

describe("a shortcut", () => {
  it.each(["hours", "class-8", "a", "2fa", "价格", "masa_buka"])("may be %s", (shortcut) => {
    expect(shortcutSchema.safeParse(shortcut).success).toBe(true);
  });

  it.each(["", "two words", "/hours", "Hours", "-hours", "x".repeat(31), "a\u202Eb", "ho.urs"])(
    "may not be %j",
    (shortcut) => {
      expect(shortcutSchema.safeParse(shortcut).success).toBe(false);
    },
  );
});

describe("a quick reply", () => {
  const draft = { shortcut: "hours", name: "Opening hours", text: "Hi {{ name }}, {{branch}} ends {{expiry}}" };

  it("may hold the fields there are, however they are spaced", () => {
    expect(replyDraftSchema.parse(draft)).toEqual(draft);
  });

  it("may not hold one that nothing will ever fill", () => {
    expect(unknownFields("{{name}} {{nmae}} {{ Name }} {{nmae}} {{}}")).toEqual(["nmae", "Name", ""]);
    expect(replyDraftSchema.safeParse({ ...draft, text: "Hi {{nmae}}" }).success).toBe(false);
  });
});
