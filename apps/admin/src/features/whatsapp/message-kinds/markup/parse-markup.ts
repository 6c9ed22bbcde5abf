import type { Block, Inline } from "./node.ts";
import { parseInline } from "./parse-inline.ts";

const FENCE = /```([^]+?)```/g;
const BULLET = /^\s{0,8}[*\-•]\s+(\S.*)$/u;
const NUMBER = /^\s{0,8}(\d{1,3})[.)]\s+(\S.*)$/u;
const QUOTE = /^>\s?(.*)$/u;

/**
 * Reads WhatsApp's way of styling text: bold, italic, strike, mono, bullet and numbered lists, quoted lines and
 * addresses. Pure, linear in the length of the text, and never answers anything that could run.
 */
export function parseMarkup(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const match of text.matchAll(FENCE)) {
    const mono = match[1] ?? "";
    // On one line it is a piece of that line.
    if (!mono.includes("\n") || mono.trim() === "") continue;
    blocks.push(...parseLines(text.slice(from, match.index)), { type: "mono", text: mono.replace(/^\n|\n$/g, "") });
    from = match.index + match[0].length;
  }
  return [...blocks, ...parseLines(text.slice(from))];
}

function parseLines(text: string): readonly Block[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const blocks: Grown[] = [];
  for (const line of lines) {
    const block = readLine(line);
    const last = blocks.at(-1);
    if (last?.type === block.type) (last.parts as unknown[]).push(...block.parts);
    else blocks.push(block);
  }
  return blocks.flatMap(finish);
}

/** Blocks while they still grow: every kind has parts. */
type Grown =
  | { readonly type: "paragraph" | "quote" | "bullets"; readonly parts: (readonly Inline[])[] }
  | { readonly type: "numbers"; readonly parts: { value: number; children: readonly Inline[] }[] };

function readLine(line: string): Grown {
  const bullet = BULLET.exec(line);
  if (bullet) return { type: "bullets", parts: [parseInline(bullet[1] ?? "")] };
  const number = NUMBER.exec(line);
  if (number) {
    return { type: "numbers", parts: [{ value: Number(number[1]), children: parseInline(number[2] ?? "") }] };
  }
  const quote = QUOTE.exec(line);
  if (quote) return { type: "quote", parts: [parseInline(quote[1] ?? "")] };
  return { type: "paragraph", parts: [parseInline(line)] };
}

/** Empty lines around a paragraph are spacing, which the blocks bring themselves. */
function finish(grown: Grown): readonly Block[] {
  if (grown.type === "numbers") return [{ type: "numbers", items: grown.parts }];
  if (grown.type === "bullets") return [{ type: "bullets", items: grown.parts }];
  if (grown.type === "quote") return [{ type: "quote", lines: grown.parts }];
  const filled = grown.parts.map((line) => line.some((piece) => piece.type !== "text" || piece.text.trim() !== ""));
  const first = filled.indexOf(true);
  if (first === -1) return [];
  return [{ type: "paragraph", lines: grown.parts.slice(first, filled.lastIndexOf(true) + 1) }];
}
