import type { DayElement, ThreadElement } from "@kaunter/chat-core";
import type { Rows } from "./scroll-law.ts";

/** Height of a day line, in px. */
const DAY_PX = 40;

export interface StickyDay {
  readonly day: DayElement;
  /** How far the next day has pushed it up, in px: 0 or less. */
  readonly shift: number;
}

/** What has to be known of the drawn rows; offsets in px from the first row. */
export interface Drawn {
  readonly rows: Rows;
  /** The first day's line when it is not drawn as a row. */
  readonly undrawn: ThreadElement | undefined;
  readonly scroll: number;
  readonly firstVisible: number;
  readonly offsetOf: (index: number) => number;
}

/** The day that stays at the top while its messages scroll; null while its own line is still in sight. */
export function stickyDay({ rows, undrawn, scroll, firstVisible, offsetOf }: Drawn): StickyDay | null {
  const own = lastDayUpTo(rows, firstVisible);
  const line = own === -1 ? undrawn : rows[own];
  if (line?.type !== "day" || (own !== -1 && offsetOf(own) >= scroll)) return null;
  const next = rows.findIndex((row, index) => index > Math.max(own, firstVisible) && row.type === "day");
  return { day: line, shift: next === -1 ? 0 : Math.min(0, offsetOf(next) - scroll - DAY_PX) };
}

function lastDayUpTo(rows: Rows, index: number): number {
  for (let at = Math.min(index, rows.length - 1); at >= 0; at -= 1) if (rows[at]?.type === "day") return at;
  return -1;
}
