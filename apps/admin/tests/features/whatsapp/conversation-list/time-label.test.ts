import { describe, expect, it } from "vitest";
import { timeLabel } from "@/features/whatsapp/conversation-list/time-label";
import { NOW_MS } from "../../../support/builders";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const KUALA_LUMPUR = "Asia/Kuala_Lumpur";

describe("how long ago the last message was", () => {
  it.each([
    ["a moment", 0, { unit: "now" }],
    ["a clock that runs ahead", -5 * MINUTE, { unit: "now" }],
    ["just under a minute", MINUTE - 1, { unit: "now" }],
    ["a minute", MINUTE, { unit: "minutes", count: 1 }],
    ["just under an hour", HOUR - 1, { unit: "minutes", count: 59 }],
    ["an hour", HOUR, { unit: "hours", count: 1 }],
    ["just under a day", DAY - 1, { unit: "hours", count: 23 }],
    ["a day", DAY, { unit: "days", count: 1 }],
    ["just under a week", 7 * DAY - 1, { unit: "days", count: 6 }],
    ["a week", 7 * DAY, { unit: "date", thisYear: true }],
    ["more than a year", 400 * DAY, { unit: "date", thisYear: false }],
  ])("%s", (_, ageMs, expected) => {
    expect(timeLabel(NOW_MS - ageMs, NOW_MS, KUALA_LUMPUR)).toEqual(expected);
  });

  it("knows the year by the gym's clock, not the server's", () => {
    const newYearInKualaLumpur = Date.UTC(2025, 11, 31, 17);
    const later = newYearInKualaLumpur + 30 * DAY;
    expect(timeLabel(newYearInKualaLumpur, later, KUALA_LUMPUR)).toEqual({ unit: "date", thisYear: true });
    expect(timeLabel(newYearInKualaLumpur, later, "UTC")).toEqual({ unit: "date", thisYear: false });
  });
});
