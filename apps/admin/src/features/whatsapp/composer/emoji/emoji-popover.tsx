"use client";
import data from "@emoji-mart/data";
import { Picker } from "emoji-mart";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef } from "react";
import { pickerWords } from "./picker-words.ts";

export interface EmojiPopoverProps {
  readonly onPick: (emoji: string) => void;
  readonly onClose: () => void;
}

/** The picker over its button. It stays open for several; Escape or a click elsewhere closes it. */
export function EmojiPopover({ onPick, onClose }: EmojiPopoverProps) {
  const words = useTranslations("composer.emoji");
  const frame = useRef<HTMLDivElement>(null);
  const pick = useEffectEvent(onPick);
  const close = useEffectEvent(onClose);
  const i18n = useEffectEvent(() => pickerWords(words));

  useEffect(() => {
    const parent = frame.current;
    if (!parent) return;
    new Picker({
      ...{ parent, data, i18n: i18n(), set: "native", autoFocus: true, previewPosition: "none" },
      theme: themeNow(),
      onEmojiSelect: ({ native }) => native !== undefined && pick(native),
    });
    return () => parent.replaceChildren();
  }, []);

  useEffect(() => {
    const outside = ({ target }: Event) => {
      if (target instanceof Node && frame.current?.parentElement?.contains(target) !== true) close();
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, []);

  return (
    <div
      ref={frame}
      role="dialog"
      aria-label={words("button")}
      // On the way down: the picker keeps keys in its search field to itself.
      onKeyDownCapture={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
      className="absolute bottom-12 left-0 z-30 h-[435px] max-h-[60vh] animate-appear overflow-hidden rounded-m shadow-raised [&>em-emoji-picker]:h-full [&>em-emoji-picker]:[--font-family:var(--font-sans)] [&>em-emoji-picker]:[--rgb-accent:115,115,115]"
    />
  );
}

/** The picker lives in a shadow of its own and has to be told the desk's theme. */
function themeNow(): "light" | "dark" | "auto" {
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme === "dark" || scheme === "light" ? scheme : "auto";
}
