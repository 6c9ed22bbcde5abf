import type { Block, Inline } from "./node.ts";
import { parseMarkup } from "./parse-markup.ts";

/** The longest start of a text anybody reads on two lines, in characters. */
const ENOUGH = 400;

/** The words of a styled text on one line, without the marks: for quotes and announcements. */
export function plainText(text: string): string {
  return parseMarkup(text.slice(0, ENOUGH)).map(ofBlock).join(" ").replace(/\s+/gu, " ").trim();
}

function ofBlock(block: Block): string {
  if (block.type === "mono") return block.text;
  if (block.type === "numbers") return block.items.map((item) => `${item.value}. ${ofLine(item.children)}`).join(" ");
  return (block.type === "bullets" ? block.items : block.lines).map(ofLine).join(" ");
}

function ofLine(line: readonly Inline[]): string {
  return line.map((piece) => ("children" in piece ? ofLine(piece.children) : piece.text)).join("");
}
