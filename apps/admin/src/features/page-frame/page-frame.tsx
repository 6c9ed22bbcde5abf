import { cx } from "@kaunter/ui";
import type { ReactNode } from "react";

export interface PageFrameProps {
  /** What the browser's tab says. */
  readonly tab: string;
  readonly title: string;
  /** The way back to the desk, in words. */
  readonly back: string;
  /** A form is read in one column; figures and lists take the whole width. */
  readonly width?: "narrow" | "wide";
  /** A sentence or a figure under the title. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page beside the desk: the way back, its title, its parts one under the other. */
export function PageFrame({ tab, title, back, width = "wide", note, children }: PageFrameProps) {
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
            <BackArrow />
            {back}
          </a>
          <h1 className="mt-1 text-heading font-semibold">{title}</h1>
          {note === undefined ? null : <div className="mt-1 break-words text-ink-muted tabular-nums">{note}</div>}
        </header>
        {children}
      </div>
    </main>
  );
}

/** Drawn here: an icon of the library would move others into the file that the sign-in page loads, too. */
function BackArrow() {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="size-5 fill-none stroke-current stroke-[1.75]">
      <path d="M20 12H4m7-7-7 7 7 7" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
