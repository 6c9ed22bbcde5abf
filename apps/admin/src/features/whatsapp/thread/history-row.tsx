"use client";
import type { ThreadElement } from "@kaunter/chat-core";
import { memo } from "react";
import { BubbleRow } from "./bubble-row.tsx";
import { DayLine } from "./day-line.tsx";
import { UnreadLine } from "./unread-line.tsx";

export interface HistoryRowProps {
  readonly item: ThreadElement;
  /** Came in while the thread was in front. */
  readonly fresh: boolean;
  /** Somebody jumped here just now. */
  readonly flash: boolean;
  /** It is what somebody searched for. */
  readonly found: boolean;
  /** This day is said at the top already. */
  readonly said: boolean;
  readonly onQuote: (bareId: string) => void;
}

/** One row of a thread, whatever it is. */
export const HistoryRow = memo(function HistoryRow({ item, fresh, flash, found, said, onQuote }: HistoryRowProps) {
  switch (item.type) {
    case "day":
      return <DayLine atMs={item.atMs} day={item.day} said={said} />;
    case "unread":
      return <UnreadLine count={item.count} />;
    case "message":
    case "outgoing":
      return <BubbleRow element={item} fresh={fresh} flash={flash} found={found} onQuote={onQuote} />;
  }
});
