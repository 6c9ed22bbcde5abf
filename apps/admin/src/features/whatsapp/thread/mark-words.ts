import { findMarks } from "../marks.ts";

/** Under this name the style sheet knows what was searched for. */
const NAME = "kaunter-find";
/** Not a message's own words: its time, its buttons and what is there for screen readers only. */
const ASIDE = "time, button, .sr-only, [aria-hidden='true']";

/**
 * Marks every place where `term` stands in the bubbles inside `root`, now and as others are drawn, without touching the
 * page. Browsers that cannot do this mark nothing. Answers how to stop.
 */
export function markWords(root: Element, term: string): () => void {
  if (term === "" || typeof Highlight === "undefined") return () => undefined;
  const mark = () => CSS.highlights.set(NAME, new Highlight(...placesOf(root, term)));
  const watcher = new MutationObserver(mark);
  watcher.observe(root, { subtree: true, childList: true, characterData: true });
  mark();
  return () => {
    watcher.disconnect();
    CSS.highlights.delete(NAME);
  };
}

/** What is marked inside an element just now, in order. */
export function marksIn(element: Element): readonly Range[] {
  if (typeof Highlight === "undefined") return [];
  const marks = [...(CSS.highlights.get(NAME) ?? [])];
  return marks.filter((mark) => mark instanceof Range && element.contains(mark.startContainer)) as Range[];
}

/** Where a term stands in the words of the bubbles inside `root`, piece of text by piece of text. */
export function placesOf(root: Element, term: string): readonly Range[] {
  return [...root.querySelectorAll('[role="article"]')].flatMap((bubble) =>
    textsIn(bubble).flatMap((text) => findMarks(text.data, term).map(([from, to]) => rangeOf(text, from, to))),
  );
}

function textsIn(bubble: Element): readonly Text[] {
  const walker = document.createTreeWalker(bubble, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest(ASIDE)) texts.push(node);
  }
  return texts;
}

function rangeOf(text: Text, from: number, to: number): Range {
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return range;
}
