import { type RefObject, useEffect, useRef, useState } from "react";
import { afterFrames } from "./after-frames.ts";
import { marksIn } from "./mark-words.ts";

/** Until a row that was unfolded is measured and everything stands where it will. */
const SETTLED_FRAMES = 6;
/** Under the day that stays at the top nothing is read, px. */
const DAY_PX = 40;

export interface Found {
  readonly row: RefObject<HTMLDivElement | null>;
  /** What was searched for is in the part that is folded away. */
  readonly unfold: boolean;
}

/** Brings the words that were searched for into sight when the search has come to this row. */
export function useFound(found: boolean): Found {
  const row = useRef<HTMLDivElement>(null);
  const [unfold, setUnfold] = useState(false);
  useEffect(() => {
    if (!found || row.current === null) return;
    if (marksIn(row.current).length === 0) setUnfold(true);
    afterFrames(SETTLED_FRAMES, () => {
      if (row.current) showMark(row.current);
    });
  }, [found]);
  return { row, unfold };
}

/** In a long message the words may stand far from its middle. */
function showMark(row: Element): void {
  const box = marksIn(row)[0]?.getBoundingClientRect();
  const scroller = row.closest('[role="region"]');
  const seen = scroller?.getBoundingClientRect();
  if (!box || !seen || (box.top >= seen.top + DAY_PX && box.bottom <= seen.bottom)) return;
  scroller?.scrollBy({ top: box.top - seen.top - seen.height / 2 });
}
