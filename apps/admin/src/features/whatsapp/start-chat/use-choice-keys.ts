"use client";
import { type KeyboardEvent, useState } from "react";

export interface ChoiceKeys {
  /** The choice the arrows stand on. */
  readonly active: number;
  readonly reset: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Arrows move over `count` choices while the cursor stays in the field, Enter takes one. */
export function useChoiceKeys(count: number, choose: (index: number) => void): ChoiceKeys {
  const [active, setActive] = useState(0);
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends a word that is still being composed (Chinese).
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") choose(active);
    else if (event.key === "ArrowDown") setActive(Math.max(0, Math.min(active + 1, count - 1)));
    else if (event.key === "ArrowUp") setActive(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
  };
  return { active, reset: () => setActive(0), onKeyDown };
}
