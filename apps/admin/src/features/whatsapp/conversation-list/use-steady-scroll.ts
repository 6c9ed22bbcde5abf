"use client";
import { type RefObject, useLayoutEffect, useRef } from "react";
import type { VirtualizerHandle } from "virtua";
import { rowShift } from "./list-anchor.ts";

/** Nearer to the top than this, in px, a person looks at the newest: new rows may push in. */
const AT_TOP_PX = 8;

/** Keeps the rows in sight where they are while conversations move above them. */
export function useSteadyScroll(list: RefObject<VirtualizerHandle | null>, ids: readonly string[], listKey: string) {
  const previous = useRef({ ids, listKey });
  useLayoutEffect(() => {
    const before = previous.current;
    previous.current = { ids, listKey };
    const handle = list.current;
    if (!handle || before.ids === ids || handle.scrollOffset <= AT_TOP_PX) return;
    // Another filter is another list: it starts at its top.
    if (before.listKey !== listKey) return handle.scrollTo(0);
    const first = handle.findItemIndex(handle.scrollOffset);
    const shift = rowShift(before.ids, ids, first);
    if (shift !== 0) handle.scrollBy(handle.getItemOffset(first + shift) - handle.getItemOffset(first));
  }, [list, ids, listKey]);
}
