import { findLink } from "./find-link.ts";
import type { Emphasis, Inline } from "./node.ts";

const EMPHASIS: Readonly<Record<string, Emphasis>> = { "*": "bold", _: "italic", "~": "strike" };
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;

/** One line and, per mark, the places where that mark could close something, in order. */
interface Line {
  readonly text: string;
  readonly closers: Readonly<Record<string, readonly number[]>>;
}

/** Reads one line: `*bold*`, `_italic_`, `~strike~`, `` `code` ``, ```` ```code``` ```` and addresses. */
export function parseInline(text: string): readonly Inline[] {
  const closers = Object.fromEntries(Object.keys(EMPHASIS).map((mark) => [mark, closersOf(text, mark)]));
  return parseRange({ text, closers }, 0, text.length, "");
}

/** `inside` holds the marks that are open around this stretch. */
function parseRange(line: Line, from: number, to: number, inside: string): readonly Inline[] {
  const found: Inline[] = [];
  let plainFrom = from;
  let at = from;
  while (at < to) {
    const piece = pieceAt(line, at, to, inside);
    if (!piece) {
      at += 1;
      continue;
    }
    if (at > plainFrom) found.push({ type: "text", text: line.text.slice(plainFrom, at) });
    found.push(piece.node);
    at = piece.end;
    plainFrom = at;
  }
  if (to > plainFrom) found.push({ type: "text", text: line.text.slice(plainFrom, to) });
  return found;
}

interface Piece {
  readonly node: Inline;
  readonly end: number;
}

function pieceAt(line: Line, at: number, to: number, inside: string): Piece | null {
  const mark = line.text[at] ?? "";
  if (mark === "`") return codeAt(line.text, at, to);
  const emphasis = EMPHASIS[mark];
  if (emphasis !== undefined) return emphasisAt(line, at, to, inside, emphasis);
  const link = findLink(line.text, at);
  if (!link || at + link.text.length > to) return null;
  return { node: { type: "link", ...link }, end: at + link.text.length };
}

function codeAt(text: string, at: number, to: number): Piece | null {
  const fence = text.startsWith("```", at) ? "```" : "`";
  const start = at + fence.length;
  const close = text.indexOf(fence, start);
  if (close === -1 || close + fence.length > to || text.slice(start, close).trim() === "") return null;
  return { node: { type: "code", text: text.slice(start, close) }, end: close + fence.length };
}

function emphasisAt(line: Line, at: number, to: number, inside: string, type: Emphasis): Piece | null {
  const mark = line.text[at] ?? "";
  const next = line.text[at + 1] ?? " ";
  if (inside.includes(mark) || next === mark || SPACE.test(next) || LETTER.test(line.text[at - 1] ?? "")) return null;
  const close = firstAfter(line.closers[mark] ?? [], at + 1);
  if (close === null || close >= to) return null;
  return { node: { type, children: parseRange(line, at + 1, close, inside + mark) }, end: close + 1 };
}

/** A mark closes after something that is no space, when no letter or digit follows. */
function closersOf(text: string, mark: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    const before = text[at - 1] ?? " ";
    if (!SPACE.test(before) && before !== mark && !LETTER.test(text[at + 1] ?? "")) places.push(at);
  }
  return places;
}

/** The first of the ordered places that is greater than `at`. */
function firstAfter(places: readonly number[], at: number): number | null {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return places[low] ?? null;
}
