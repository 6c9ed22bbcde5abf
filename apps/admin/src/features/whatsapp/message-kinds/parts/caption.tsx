import type { ReactNode } from "react";
import { Markup } from "../markup/markup.tsx";
import { MetaRow } from "./meta-row.tsx";

export interface CaptionProps {
  readonly text: string | null;
  readonly meta: ReactNode;
}

/** The words under a card with the time at their end; without words, the time alone. */
export function Caption({ text, meta }: CaptionProps) {
  if (text === null || text.trim() === "") return <MetaRow>{meta}</MetaRow>;
  return (
    <div dir="auto" className="flow-root pt-1">
      <Markup text={text} meta={meta} />
    </div>
  );
}
