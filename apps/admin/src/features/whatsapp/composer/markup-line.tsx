"use client";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { Markup } from "../message-kinds/markup/markup.tsx";
import { hasMarkup } from "./has-markup.ts";

/** A start is enough to see how it will look, in characters. */
const ENOUGH = 600;

/** How the text will look, over the field, once there are marks in it. Never in the way of a keypress. */
export function MarkupLine({ text }: { readonly text: string }) {
  const words = useTranslations("composer");
  const shown = useDeferredValue(text.slice(0, ENOUGH));
  if (!hasMarkup(shown)) return null;
  return (
    <div role="note" aria-label={words("preview")} className="px-4 pt-2 max-md:px-3">
      <div dir="auto" className="max-h-24 overflow-y-auto rounded-m bg-bubble-out px-3 py-2 wrap-anywhere">
        <Markup text={shown} />
      </div>
    </div>
  );
}
