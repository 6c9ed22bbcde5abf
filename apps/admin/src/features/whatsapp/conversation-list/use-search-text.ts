"use client";
import { useEffect, useRef, useState } from "react";

/** How long typing rests before the server is asked, in ms. Source: spec "Debouncing". */
const REST_MS = 300;

export interface SearchText {
  readonly text: string;
  readonly change: (text: string) => void;
  /** Ends the rest: somebody pressed Enter. */
  readonly applyNow: () => void;
}

/** The words in the search box: shown at once, applied after a rest; an emptied box is applied at once. */
export function useSearchText(applied: string, apply: (text: string) => void): SearchText {
  const [text, setText] = useState(applied);
  const asked = useRef(applied);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(apply);
  useEffect(() => {
    latest.current = apply;
  });
  useEffect(() => {
    // Somebody else changed it (Back, "Clear the filters"); an echo of what was asked must not undo newer typing.
    if (applied !== asked.current) {
      asked.current = applied;
      setText(applied);
    }
  }, [applied]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (next: string) => {
    clearTimeout(timer.current);
    if (next.trim() === asked.current) return;
    asked.current = next.trim();
    latest.current(asked.current);
  };
  const change = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    if (next === "") ask(next);
    else timer.current = setTimeout(() => ask(next), REST_MS);
  };
  return { text, change, applyNow: () => ask(text) };
}
