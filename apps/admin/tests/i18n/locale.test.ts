import { describe, expect, it } from "vitest";
import { chooseLocale } from "@/i18n/locale";

describe("the desk's language", () => {
  it.each([
    ["the person's own choice wins", "zh", "ms-MY,en;q=0.5", "zh"],
    ["the browser's first known language is next", undefined, "fr-FR, ms-MY;q=0.8, en;q=0.9", "en"],
    ["weights decide, not the order", undefined, "en;q=0.1, zh-CN;q=0.9", "zh"],
    ["a language weighted zero is refused", undefined, "ms;q=0", "en"],
    ["nothing known is English", undefined, "fr, de", "en"],
    ["no header is English", undefined, null, "en"],
    ["a made-up cookie is no choice", "tlh", "ms", "ms"],
    ["nonsense is no error", undefined, ";;q=,,=zh", "en"],
  ])("%s", (_, cookie, header, expected) => {
    expect(chooseLocale(cookie, header)).toBe(expected);
  });
});
