import { cx } from "@kaunter/ui";
import ArrowLeft from "lucide-react/icons/arrow-left";
import type { ReactNode } from "react";

export interface PageFrameProps {
  /** What the browser's tab says. */
  readonly tab: string;
  readonly title: string;
  /** The way back to the desk, in words. */
  readonly back: string;
  /** A form is read in one column; figures and lists take the whole width. */
  readonly width?: "narrow" | "wide";
  /** Where in the house this page stands, before its title. */
  readonly above?: ReactNode;
  /** A sentence or a figure under the title. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page beside the desk: the way back, its title, its parts one under the other. */
export function PageFrame({ tab, title, back, width = "wide", above, note, children }: PageFrameProps) {
  return (
    <main className="min-h-dvh bg-surface-sunken px-6 pt-3 pb-8 text-ink max-md:px-4">
      <title>{tab}</title>
      <div className={cx("mx-auto grid grid-cols-1 gap-4", width === "wide" ? "max-w-6xl" : "max-w-160")}>
        <header>
          {/* The desk is another world: it is loaded afresh, with its own list and stream. */}
          <a
            href="/whatsapp"
            className="-ml-2 inline-flex h-10 items-center gap-2 rounded-m px-2 text-ink-muted hover:bg-surface-hover hover:text-ink max-md:h-11"
          >
            <ArrowLeft aria-hidden="true" className="size-5" strokeWidth={1.75} />
            {back}
          </a>
          {above}
          <h1 className="mt-1 text-heading font-semibold">{title}</h1>
          {note === undefined ? null : <div className="mt-1 break-words text-ink-muted tabular-nums">{note}</div>}
        </header>
        {children}
      </div>
    </main>
  );
}
