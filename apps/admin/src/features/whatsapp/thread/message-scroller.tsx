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
  /** The message the address asks for. */
  readonly sought: string | null;
  /** The row of the day that stays at the top: it would be read twice while it scrolls away. */
  readonly said: string | null;
  readonly onQuote: (bareId: string) => void;
}

/** The scroller: only what is in sight is in the page. The keeper holds it and is told of everything that moves. */
export function MessageScroller({ drawn, keeper, flash, sought, said, onQuote }: MessageScrollerProps) {
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
          <HistoryRow
            key={row.key}
            item={row}
            fresh={row.key === newest}
            flash={row.key === flash}
            found={row.key === flash && row.type === "message" && row.message.id === sought}
            said={row.key === said}
            onQuote={onQuote}
          />
        )}
      </Virtualizer>
      <div className="h-1 shrink-0" />
    </div>
  );
}
