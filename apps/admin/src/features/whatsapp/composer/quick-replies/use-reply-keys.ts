"use client";
import { type RefObject, useEffect, useEffectEvent } from "react";

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export interface ReplyKeys {
  /** How many there are to choose from. */
  readonly count: number;
  readonly index: number;
  readonly onMove: (index: number) => void;
  readonly onChoose: () => void;
  readonly onClose: () => void;
}

export const REPLIES_ID = "quick-replies";
export const optionId = (index: number): string => `quick-reply-${String(index)}`;

/** The caret stays in the field, so the list listens there: arrows mark, Enter and Tab choose, Escape closes. */
export function useReplyKeys(field: RefObject<HTMLTextAreaElement | null>, keys: ReplyKeys): void {
  const { index, count } = keys;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const chooses = (event.key === "Enter" || event.key === "Tab") && !event.shiftKey && count > 0;
    if (event.isComposing || (step === undefined && event.key !== "Escape" && !chooses)) return;
    event.preventDefault();
    event.stopPropagation();
    if (step !== undefined) keys.onMove((index + step + count) % Math.max(1, count));
    else if (event.key === "Escape") keys.onClose();
    else keys.onChoose();
  });
  useEffect(() => {
    const input = field.current;
    const listen = (event: KeyboardEvent) => onKey(event);
    // Before React's own: an Enter that chooses must not send.
    input?.addEventListener("keydown", listen, true);
    input?.setAttribute("aria-controls", REPLIES_ID);
    return () => {
      input?.removeEventListener("keydown", listen, true);
      input?.removeAttribute("aria-controls");
      input?.removeAttribute("aria-activedescendant");
    };
  }, [field]);
  useEffect(() => {
    if (count > 0) field.current?.setAttribute("aria-activedescendant", optionId(index));
    else field.current?.removeAttribute("aria-activedescendant");
  }, [field, index, count]);
}
