import { describe, expect, it } from "vitest";
import { dayLabel } from "@/features/whatsapp/thread/day-label";
import { stickyDay } from "@/features/whatsapp/thread/sticky-day";
import { dayRow, messageRows } from "../../../support/thread-rows";

const ROW_PX = 100;
const friday = dayRow("2026-11-20");
const saturday = dayRow("2026-11-21");
const rows = [friday, ...messageRows(1, 2), saturday, ...messageRows(3, 4)];

function at(scroll: number, drawn = rows, undrawn: typeof friday | undefined = undefined) {
  const sticky = stickyDay({
    rows: drawn,
    undrawn,
    scroll,
    firstVisible: Math.floor(scroll / ROW_PX),
    offsetOf: (index) => index * ROW_PX,
  });
  return sticky && [sticky.day.day, sticky.shift];
}

describe("the day at the top", () => {
  it.each([
    ["is not doubled while its own line is in sight", 0, null],
    ["stays when its line has gone", 20, ["2026-11-20", 0]],
    ["is pushed up by the next day", 285, ["2026-11-20", -25]],
    ["gives way to the next day", 310, ["2026-11-21", 0]],
  ])("%s", (_, scroll, expected) => {
    expect(at(scroll)).toEqual(expected);
  });

  it("is known also when its line is not drawn because older messages are missing", () => {
    expect(at(0, rows.slice(1), friday)).toEqual(["2026-11-20", 0]);
    expect(at(0, messageRows(1))).toBeNull();
  });
});

describe("a day's name", () => {
  it.each([
    ["2026-11-21", "today"],
    ["2026-11-20", "yesterday"],
    ["2026-11-15", "weekday"],
    ["2026-11-14", "date"],
    ["2025-11-21", "dateWithYear"],
    ["2026-11-22", "date"],
  ])("%s is called by %s on 21 November 2026", (day, label) => {
    expect(dayLabel(day, "2026-11-21")).toBe(label);
  });
});
