"use client";
import type { ThreadView } from "@kaunter/chat-core";
import { useState } from "react";
import { changeOf, type Rows, rowsOf } from "./scroll-law.ts";

export interface DrawnRows {
  readonly rows: Rows;
  /** True only for the drawing in which older rows joined above: the view then holds on to its end. */
  readonly shift: boolean;
  /** Another number for another stretch of the history: nothing measured of the last one holds. */
  readonly stretch: number;
  /** The row that joined at the end last; null for none. */
  readonly newest: string | null;
}

/** The rows to draw, and how they became what they are. */
export function useDrawnRows({ elements, hasOlder }: Pick<ThreadView, "elements" | "hasOlder">): DrawnRows {
  const [drawn, setDrawn] = useState(() => ({
    elements,
    hasOlder,
    rows: rowsOf(elements, hasOlder),
    shift: false,
    stretch: 0,
    newest: null as string | null,
  }));
  if (drawn.elements === elements && drawn.hasOlder === hasOlder) return drawn;
  const rows = rowsOf(elements, hasOlder);
  const change = changeOf(drawn.rows, rows);
  const lastKey = rows.at(-1)?.key ?? null;
  const joined = change === "other" && lastKey !== null && !drawn.rows.some((row) => row.key === lastKey);
  const next = {
    elements,
    hasOlder,
    rows,
    shift: change === "prepended",
    stretch: drawn.stretch + (change === "replaced" ? 1 : 0),
    newest: joined ? lastKey : change === "replaced" ? null : drawn.newest,
  };
  setDrawn(next);
  return next;
}
