import { safeHref } from "./safe-href.ts";

export interface FoundLink {
  readonly text: string;
  readonly href: string;
}

/** Endings a bare name needs to be taken for an address: "ok.esok" at a counter is a missing space, not a page. */
const ENDINGS = "com|net|org|edu|gov|info|biz|my|sg|example";
/** Endings that are words of other languages too: an address only with a path behind. */
const SHORT_ENDINGS = "co|io|me|app|dev|ly|gl|be|id|link";
// Every repetition is bounded: a message of 65,536 characters must not cost more than one pass.
const NAME = "[a-z\\d](?:[a-z\\d-]{0,62}[a-z\\d])?";
// Marks that turn the writing direction could show another address than the one that opens.
const REST = "[^\\s<>\"'`\\u202a-\\u202e\\u2066-\\u2069]{0,2000}";

const FORMS: readonly { readonly pattern: RegExp; readonly prefix: string }[] = [
  { pattern: new RegExp(`https?://[^\\s/]${REST}`, "iy"), prefix: "" },
  { pattern: /(?:mailto:[^\s<>"'`]{3,320}|tel:\+?[\d-]{3,24})/iy, prefix: "" },
  { pattern: new RegExp(`[a-z\\d._%+-]{1,64}@(?:${NAME}\\.){1,8}[a-z]{2,24}(?![a-z\\d])`, "iy"), prefix: "mailto:" },
  {
    pattern: new RegExp(
      `(?:${NAME}\\.){1,8}(?:${ENDINGS})(?![a-z\\d@-])(?:\\.[a-z]{2})?(?::\\d{2,5})?(?:[/?#]${REST})?`,
      "iy",
    ),
    prefix: "https://",
  },
  { pattern: new RegExp(`(?:${NAME}\\.){1,8}(?:${SHORT_ENDINGS})/${REST}`, "iy"), prefix: "https://" },
];

/** Only here may an address begin: at the start, after a space, a bracket, a quote mark, a comma or a style mark. */
const BEFORE = /[\s([{<"'“‘,;:*_~|]/u;

/**
 * The address that begins exactly at `at`, or null. Sentence marks and closing brackets at its end stay outside.
 * Only http, https, mailto and tel addresses are ever found.
 */
export function findLink(line: string, at: number): FoundLink | null {
  const before = line[at - 1];
  if (before !== undefined && !BEFORE.test(before)) return null;
  for (const { pattern, prefix } of FORMS) {
    pattern.lastIndex = at;
    const found = pattern.exec(line)?.[0];
    if (found === undefined) continue;
    const text = withoutTrailingMarks(found);
    const href = safeHref(prefix + text);
    if (href !== null) return { text, href };
  }
  return null;
}

function withoutTrailingMarks(address: string): string {
  let text = address;
  for (;;) {
    const last = text.at(-1) ?? "";
    const closesNothing = (last === ")" && !text.includes("(")) || (last === "]" && !text.includes("["));
    if (!closesNothing && !/[.,!?;:*_~|}>’”…]/u.test(last)) return text;
    text = text.slice(0, -1);
  }
}
