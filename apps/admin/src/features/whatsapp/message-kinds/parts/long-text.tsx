"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, use, useState } from "react";
import { Markup } from "../markup/markup.tsx";
import { UnfoldContext } from "../unfold.ts";

export interface LongTextProps {
  readonly text: string;
  readonly meta: ReactNode;
}

/** Up to here a text is shown as a whole, in UTF-16 units; of a longer one its beginning, until somebody wants the rest. */
const [WHOLE, BEGINNING] = [3_000, 1_500];

/** A text of any length: 65,536 characters must not push everything else off the screen. */
export function LongText({ text, meta }: LongTextProps) {
  const words = useTranslations("kinds");
  const [open, setOpen] = useState(false);
  // It stays open when the search goes on to another message.
  if (use(UnfoldContext) && !open) setOpen(true);
  if (text.length <= WHOLE || open) return <Markup text={text} meta={meta} />;
  return (
    <>
      <Markup text={`${beginningOf(text)}…`} />
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="h-6 cursor-pointer text-meta font-semibold underline underline-offset-2 max-md:h-11"
      >
        {words("readMore")}
      </button>
      {meta}
    </>
  );
}

/** Ends at a space where there is one near, and never between the two halves of one sign. */
function beginningOf(text: string): string {
  const space = text.lastIndexOf(" ", BEGINNING);
  const end = space > BEGINNING - 100 ? space : BEGINNING;
  return text.slice(0, end).replace(/[\uD800-\uDBFF]$/, "");
}
