import { type KeyboardEvent, useRef } from "react";

/** What can be chosen in a menu. */
export const ITEMS = "[role^=menuitem]:not([data-disabled])";
/** Letters typed within this time of each other are one word, ms. */
const ONE_WORD_MS = 1000;

/**
 * Letters typed in a menu move the mark to the item that begins with them; the same letter again goes on to the next. Radix does
 * so a moment later, and an Enter typed in that moment would land on nothing.
 * @returns to be called with every key, before the items hear of it
 */
export function useTypeahead() {
  const typed = useRef<{ menu: HTMLElement; word: string; atMs: number } | null>(null);
  return (event: KeyboardEvent<HTMLElement>) => {
    const { currentTarget: menu, key, timeStamp: atMs } = event;
    if (key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey) return;
    const last = typed.current;
    const begun = last?.menu === menu && atMs - last.atMs < ONE_WORD_MS ? last.word : "";
    // A space on its own chooses.
    if (key === " " && begun === "") return;
    event.preventDefault();
    const word = begun + key.toLowerCase();
    typed.current = { menu, word, atMs };
    itemNamed(menu, word)?.focus();
  };
}

function itemNamed(menu: HTMLElement, word: string): HTMLElement | undefined {
  const items = [...menu.querySelectorAll<HTMLElement>(ITEMS)];
  const [first = ""] = word;
  const again = word === first.repeat(word.length);
  const marked = items.findIndex((item) => item === document.activeElement);
  const from = Math.max(again ? marked + 1 : marked, 0);
  const begins = again ? first : word;
  return [...items.slice(from), ...items.slice(0, from)].find((item) =>
    item.textContent.trim().toLowerCase().startsWith(begins),
  );
}
