"use client";
import { DayPill } from "./day-pill.tsx";
import type { StickyDay } from "./sticky-day.ts";

/** The day of what stands at the top, until the next day pushes it off. The line in the thread says it to everybody. */
export function StickyDayPill({ sticky }: { readonly sticky: StickyDay | null }) {
  if (sticky === null) return null;
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-x-0 top-0 z-10 h-10 overflow-hidden">
      <div
        className="flex h-10 items-center justify-center"
        style={{ transform: `translateY(${String(sticky.shift)}px)` }}
      >
        <DayPill day={sticky.day.day} atMs={sticky.day.atMs} />
      </div>
    </div>
  );
}
