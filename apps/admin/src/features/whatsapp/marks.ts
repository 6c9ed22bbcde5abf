/** Where a found term stands in a text: `[from, to)` in UTF-16 units. */
export type Mark = readonly [from: number, to: number];

/** Text made comparable, with the place in the original each of its characters came from. */
interface Folded {
  readonly text: string;
  readonly at: readonly Mark[];
}

const PHONE = /^[\d\s()+.-]*\d[\d\s()+.-]*$/;
const BETWEEN_DIGITS = /[\s()+.-]/;

/**
 * Every place where `term` stands in `text`, whatever the case and accents; a number also across the spaces and dashes it
 * is written with. Where the whole term stands nowhere, its words are looked for one by one, as the server does.
 */
export function findMarks(text: string, term: string): readonly Mark[] {
  const wanted = term.trim();
  if (wanted === "") return [];
  if (isNumber(wanted)) {
    const marks = occurrences(fold(text, digitsOnly), wanted.replace(/\D/g, ""));
    if (marks.length > 0) return marks;
  }
  const folded = fold(text, plain);
  const whole = occurrences(folded, foldTerm(wanted));
  if (whole.length > 0) return whole;
  const words = [...new Set(wanted.split(/\s+/).map(foldTerm))].filter((word) => word !== "");
  return joined(words.length > 1 ? words.flatMap((word) => occurrences(folded, word)) : []);
}

/** Is this a phone, or a piece of one, in any spelling? */
export function isNumber(term: string): boolean {
  return PHONE.test(term);
}

/** The part of a long text around the first place of a term, on one line; "…" stands for what is left out before it. */
export function snippetOf(text: string, term: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const from = findMarks(line, term)[0]?.[0] ?? 0;
  if (from <= LEAD) return line;
  const cut = line.lastIndexOf(" ", from - 12);
  return `…${line.slice(cut === -1 || from - cut > LEAD ? safeCut(line, from - 12) : cut + 1)}`;
}

/** So many characters before the first mark fit on a card's line. */
const LEAD = 24;

/** Not between the two halves of one character. */
function safeCut(line: string, at: number): number {
  const code = line.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** Lower case, accents off. */
function plain(character: string): string {
  return character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Digits; what may stand between them is nothing, everything else ends the number. */
function digitsOnly(character: string): string {
  if (/\d/.test(character)) return character;
  return BETWEEN_DIGITS.test(character) ? "" : "\0";
}

function foldTerm(term: string): string {
  return fold(term, plain).text;
}

function fold(text: string, how: (character: string) => string): Folded {
  let folded = "";
  const at: Mark[] = [];
  let from = 0;
  for (const character of text) {
    const to = from + character.length;
    const one = how(character);
    folded += one;
    for (let unit = 0; unit < one.length; unit += 1) at.push([from, to]);
    from = to;
  }
  return { text: folded, at };
}

function occurrences({ text, at }: Folded, term: string): readonly Mark[] {
  const marks: Mark[] = [];
  if (term === "") return marks;
  for (let from = text.indexOf(term); from !== -1; from = text.indexOf(term, from + term.length)) {
    const first = at[from];
    const last = at[from + term.length - 1];
    if (first && last) marks.push([first[0], last[1]]);
  }
  return marks;
}

/** In order, touching ones made one. */
function joined(marks: readonly Mark[]): readonly Mark[] {
  const result: Mark[] = [];
  for (const mark of [...marks].sort((one, other) => one[0] - other[0])) {
    const before = result.at(-1);
    if (before && mark[0] <= before[1]) result[result.length - 1] = [before[0], Math.max(before[1], mark[1])];
    else result.push(mark);
  }
  return result;
}
