// @vitest-environment happy-dom
import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Marked } from "@/features/whatsapp/conversation-list/marked";
import { findMarks, snippetOf } from "@/features/whatsapp/marks";

/** The text with what is marked in brackets. */
function marked(text: string, term: string): string {
  const marks = findMarks(text, term);
  const ends = [0, ...marks.map(([, to]) => to)];
  return (
    marks.map(([from, to], index) => `${text.slice(ends[index], from)}[${text.slice(from, to)}]`).join("") +
    text.slice(ends.at(-1))
  );
}

describe("what was searched for is marked", () => {
  it.each([
    ["whatever the case", "Nurul Aisyah", "AISY", "Nurul [Aisy]ah"],
    ["whatever the accents", "José Ángel", "jose angel", "[José Ángel]"],
    ["also where the accent is in the term", "Jose", "josé", "[Jose]"],
    ["every time it stands there", "kelas dan kelas", "kelas", "[kelas] dan [kelas]"],
    ["in Chinese", "明天早上可以换课吗", "换课", "明天早上可以[换课]吗"],
    ["an emoji whole", "ok 👍🏽 boleh", "👍🏽", "ok [👍🏽] boleh"],
    ["a percent sign as itself", "100% sure", "0%", "10[0%] sure"],
    ["an underscore as itself", "no_reply", "o_r", "n[o_r]eply"],
    ["a phone across its spaces", "60 12-884 1937", "0128841", "6[0 12-884 1]937"],
    ["a phone with its plus", "60 12-884 1937", "+60 12", "[60 12]-884 1937"],
    ["a number inside a sentence", "call 012-884 1937 now", "0128841937", "call [012-884 1937] now"],
    ["words apart where they do not stand together", "class on Sunday", "sunday class", "[class] on [Sunday]"],
    ["nothing where it is not", "Nurul", "zzz", "Nurul"],
    ["nothing for only spaces", "Nurul Aisyah", "   ", "Nurul Aisyah"],
    ["nothing across two numbers", "12 boxes, 88 left", "1288", "12 boxes, 88 left"],
    ["a term of signs that mean something elsewhere", "a.*b", ".*", "a[.*]b"],
    ["letters that grow when made small", "İstanbul gym", "gym", "İstanbul [gym]"],
  ])("%s", (_, text, term, expected) => {
    expect(marked(text, term)).toBe(expected);
  });

  it("never longer than it may take: 500 characters in a long message", () => {
    const text = "a".repeat(4_000);
    expect(findMarks(text, "a".repeat(500))).toHaveLength(8);
  });

  it("as text, never as markup", () => {
    const { container } = render(<Marked text="<img src=x onerror=alert(1)> hi" term="<img" />);
    expect(container.querySelector("img")).toBeNull();
    expect(container.querySelector("mark")?.textContent).toBe("<img");
    expect(container.textContent).toBe("<img src=x onerror=alert(1)> hi");
  });
});

describe("the words around it", () => {
  it("are the whole line where it stands near the beginning", () => {
    expect(snippetOf("Sunday 8 am\nstill open?", "open")).toBe("Sunday 8 am still open?");
  });

  it("begin shortly before it where it stands late", () => {
    const text = `${"Selamat pagi semua, ".repeat(5)}bila kelas renang mula?`;
    expect(snippetOf(text, "renang")).toBe("…bila kelas renang mula?");
  });

  it("begin at the beginning where only the server knows why", () => {
    expect(snippetOf("running late", "ran")).toBe("running late");
  });
});
