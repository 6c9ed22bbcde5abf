import { fillFields } from "@kaunter/domain";
import { describe, expect, it } from "vitest";
import { hasMarkup } from "@/features/whatsapp/composer/has-markup";
import { matchReplies, quickQuery } from "@/features/whatsapp/composer/quick-replies/match-replies";

const reply = (shortcut: string, name: string) => ({ shortcut, name, text: "" });
const known = { name: "Nurul", branch: "Kepong", expiry: null };

describe("quick replies", () => {
  it.each([
    ["/", ""],
    ["/ho", "ho"],
    ["/时间", "时间"],
  ])("are looked for at %j", (text, query) => {
    expect(quickQuery(text)).toBe(query);
  });

  it.each(["", "Hi /ho", "/ho ", "/ho\n", "//", "1/2"])("are not looked for at %j", (text) => {
    expect(quickQuery(text)).toBeNull();
  });

  it("are found by the start of their shortcut, then by their name", () => {
    const replies = [reply("renew", "Package ends"), reply("hours", "Opening hours"), reply("x", "New hours")];
    expect(matchReplies(replies, "HO").map(({ shortcut }) => shortcut)).toEqual(["hours", "x"]);
    expect(matchReplies(replies, "")).toHaveLength(3);
  });

  it("say what is known of the person, and mark what is not", () => {
    expect(fillFields("Hi {{name}} of {{ branch }}", known)).toEqual({ text: "Hi Nurul of Kepong", open: null });
    const { text, open } = fillFields("{{name}}: ends {{expiry}}.", known);
    expect(text.slice(...(open ?? []))).toBe("{{expiry}}");
  });

  it("never fill a field with another person's field", () => {
    expect(fillFields("{{name}}", { ...known, name: "$& {{branch}}" }).text).toBe("$& {{branch}}");
  });

  it("leave words in braces that are no field alone", () => {
    expect(fillFields("{{price}}", known)).toEqual({ text: "{{price}}", open: null });
  });
});

describe("the preview of marks", () => {
  it.each(["*bold*", "_so_", "~no~", "`code`", "- one\n- two", "1. one", "> said"])("is wanted for %j", (text) => {
    expect(hasMarkup(text)).toBe(true);
  });
  it.each(["", "plain", "2 * 3 * 4", "see https://a.example", "snake_case_name"])("is not wanted for %j", (text) => {
    expect(hasMarkup(text)).toBe(false);
  });
});
