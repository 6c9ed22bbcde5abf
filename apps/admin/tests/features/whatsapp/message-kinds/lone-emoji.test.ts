import { describe, expect, it } from "vitest";
import { isLoneEmoji } from "@/features/whatsapp/message-kinds/markup/lone-emoji";

describe("a message of nothing but emoji", () => {
  it.each(["😄", "👍🏽", "❤️", "👨‍👩‍👧‍👦", "🇲🇾", "3️⃣", "😄😄😄", " 🎉 🎉 ", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"])("is %s", (text) => {
    expect(isLoneEmoji(text)).toBe(true);
  });

  it.each(["", " ", "ok 👍", "😄😄😄😄", "123", "#", "©", "hi", null])("is not %j", (text) => {
    expect(isLoneEmoji(text)).toBe(false);
  });
});
