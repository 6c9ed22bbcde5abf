"use client";
import { type RefObject, useEffect } from "react";
import { wantsComposer } from "./wants-composer.ts";

/** Typing anywhere on the desk lands in this field: it takes the focus before the key becomes a letter. */
export function useTypingAnywhere(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (wantsComposer(event)) field.current?.focus();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, [field]);
}
