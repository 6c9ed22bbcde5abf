import { describe, expect, it } from "vitest";
import type { Block, Inline } from "@/features/whatsapp/message-kinds/markup/node";
import { parseMarkup } from "@/features/whatsapp/message-kinds/markup/parse-markup";

/** The answer as a short line: `<b>` for bold and so on, blocks between bars. */
function shown(text: string): string {
  return parseMarkup(text).map(block).join("|");
}

function block(one: Block): string {
  if (one.type === "mono") return `mono:${one.text}`;
  if (one.type === "bullets") return `ul:${one.items.map(line).join("/")}`;
  if (one.type === "numbers") return `ol:${one.items.map((item) => `${item.value}=${line(item.children)}`).join("/")}`;
  const words = one.lines.map(line).join("/");
  return one.type === "quote" ? `quote:${words}` : words;
}

const line = (pieces: readonly Inline[]): string => pieces.map(piece).join("");

function piece(one: Inline): string {
  if (one.type === "text") return one.text;
  if (one.type === "code") return `<code>${one.text}</code>`;
  if (one.type === "link") return `<a ${one.href}>${one.text}</a>`;
  return `<${one.type}>${line(one.children)}</${one.type}>`;
}

/** The words of the answer without any mark. */
function bare(one: Block): string {
  const words = (pieces: readonly Inline[]): string =>
    pieces.map((part) => ("children" in part ? words(part.children) : part.text)).join("");
  if (one.type === "mono") return one.text;
  if (one.type === "numbers") return one.items.map((item) => `${item.value}${words(item.children)}`).join("");
  return (one.type === "bullets" ? one.items : one.lines).map(words).join("");
}

/** Texts made of marks and a few letters, the same on every run. */
function oddTexts(count: number): string[] {
  const signs = [..."*_~`ab 1.>-\n@:/()"];
  let seed = 7;
  const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  return Array.from({ length: count }, () =>
    Array.from({ length: next(40) }, () => signs[next(signs.length)]).join(""),
  );
}

describe("WhatsApp's text styles", () => {
  it.each([
    ["*PT 20* has *4 sessions* left", "<bold>PT 20</bold> has <bold>4 sessions</bold> left"],
    ["_Renew_ ~RM 2,600~ today", "<italic>Renew</italic> <strike>RM 2,600</strike> today"],
    ["*_both_*", "<bold><italic>both</italic></bold>"],
    ["~*_all_*~", "<strike><bold><italic>all</italic></bold></strike>"],
    ["(*bold*), _it_.", "(<bold>bold</bold>), <italic>it</italic>."],
    ["code `RENEW-KD` and ```RM*5*```", "code <code>RENEW-KD</code> and <code>RM*5*</code>"],
    ["*粗体* 中文", "<bold>粗体</bold> 中文"],
    ["**double**", "*<bold>double</bold>*"],
  ])("reads %s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    "2*3*4 = 24",
    "snake_case_name and file_v2_final.pdf",
    "say * not bold*",
    "*not bold *",
    "a lone * star",
    "**",
    "init__ stays _open",
    "5 ~ 6 ~ 7",
    "*open over\ntwo lines*",
    "``` ```",
  ])("leaves %s as it was typed", (text) => {
    expect(shown(text)).toBe(text.replaceAll("\n", "/"));
  });

  it.each([
    ["- one\n- two", "ul:one/two"],
    ["* one\n* two", "ul:one/two"],
    ["Hi\n\n- one\n- two\n\nBye", "Hi|ul:one/two|Bye"],
    ["1. a\n2. b\n5. c", "ol:1=a/2=b/5=c"],
    ["> they said\n> this\nI say", "quote:they said/this|I say"],
    ["before\n```\nlet x = *1*;\n```\nafter", "before|mono:let x = *1*;|after"],
    ["one\n\n\ntwo", "one///two"],
    ["\n\n  \n", ""],
    ["", ""],
    ["line\r\nline", "line/line"],
  ])("lays out %j in blocks", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it("stays quick on 65,536 hostile characters", () => {
    const attacks = [
      "*a ",
      "_a*b ~",
      "```",
      "`",
      "a.",
      "(http://",
      "a@",
      "aaaa.aaaa-",
      "* ",
      "1. ",
      "> ",
      "www.",
      "_a_a.",
      "\n",
    ];
    const started = performance.now();
    for (const attack of attacks) parseMarkup(attack.repeat(Math.ceil(65_536 / attack.length)));
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it("loses no letter and never throws, whatever is typed", () => {
    const onlyLetters = (text: string) => text.replace(/[^ab]/g, "");
    const wrong = oddTexts(5000).filter(
      (text) => onlyLetters(parseMarkup(text).map(bare).join("")) !== onlyLetters(text),
    );
    expect(wrong).toEqual([]);
  });
});
