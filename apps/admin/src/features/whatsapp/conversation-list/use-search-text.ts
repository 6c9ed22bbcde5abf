"use client";
import { useEffect, useRef, useState } from "react";

/** How long typing rests before the server is asked, in ms. Source: spec "Debouncing". */
const REST_MS = 300;

/** The words in the search box: shown at once, applied after a rest; an emptied box is applied at once. */
export function useSearchText(applied: string, apply: (text: string) => void): [string, (text: string) => void] {
  const [text, setText] = useState(applied);
  const asked = useRef(applied);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Somebody else changed it (Back, "Clear the filters"); an echo of what was asked must not undo newer typing.
    if (applied !== asked.current) {
      asked.current = applied;
      setText(applied);
    }
  }, [applied]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    const ask = () => {
      asked.current = next.trim();
      apply(next.trim());
    };
    if (next === "") ask();
    else timer.current = setTimeout(ask, REST_MS);
  };
  return [text, change];
}
