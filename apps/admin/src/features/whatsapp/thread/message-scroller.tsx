"use client";
import { useTranslations } from "next-intl";
import { Virtualizer } from "virtua";
import { HistoryRow } from "./history-row.tsx";
import type { ScrollKeeper } from "./scroll-keeper.ts";
import type { DrawnRows } from "./use-drawn-rows.ts";

export interface MessageScrollerProps {
  readonly drawn: DrawnRows;
  readonly keeper: ScrollKeeper;
  /** The row that lights up. */
  readonly flash: string | null;
  readonly onQuote: (bareId: string) => void;
}

/** The scroller: only what is in sight is in the page. The keeper holds it and is told of everything that moves. */
export function MessageScroller({ drawn, keeper, flash, onQuote }: MessageScrollerProps) {
  const words = useTranslations("thread");
  const { rows, shift, stretch, newest } = drawn;
  return (
    <div
      ref={keeper.holdScroller}
      role="region"
      aria-label={words("messages")}
      tabIndex={0}
      onWheel={keeper.personMoved}
      onTouchMove={keeper.personMoved}
      onPointerDown={keeper.personMoved}
      onKeyDown={keeper.personMoved}
      className="flex min-h-0 flex-1 flex-col overflow-x-hidden overflow-y-auto overscroll-contain -outline-offset-2 [overflow-anchor:none]"
    >
      {/* A short chat stands at the composer, not at the ceiling. */}
      <div className="grow" />
      <Virtualizer
        key={stretch}
        ref={keeper.holdList}
        data={rows}
        shift={shift}
        onScroll={keeper.scrolled}
        onResize={keeper.resized}
      >
        {(row) => (
          <HistoryRow key={row.key} item={row} fresh={row.key === newest} flash={row.key === flash} onQuote={onQuote} />
        )}
      </Virtualizer>
      <div className="h-1 shrink-0" />
    </div>
  );
}
