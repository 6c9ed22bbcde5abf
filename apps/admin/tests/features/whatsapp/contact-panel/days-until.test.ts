import { describe, expect, it } from "vitest";
import { daysUntil } from "@/features/whatsapp/contact-panel/days-until";
import { packageState } from "@/features/whatsapp/contact-panel/package-state";

const KUALA_LUMPUR = "Asia/Kuala_Lumpur";

describe("days until a date", () => {
  it.each([
    ["the same day", "2026-11-21", "2026-11-21T01:00:00Z", 0],
    ["a day that has begun at the counter and not in UTC", "2026-11-22", "2026-11-21T16:30:00Z", 0],
    ["the next day", "2026-11-22", "2026-11-21T15:59:59Z", 1],
    ["yesterday", "2026-11-20", "2026-11-21T01:00:00Z", -1],
    ["over a leap day", "2028-03-01", "2028-02-28T01:00:00Z", 2],
    ["over New Year", "2027-01-01", "2026-12-31T01:00:00Z", 1],
  ])("counts %s", (_, date, now, days) => {
    expect(daysUntil(date, Date.parse(now), KUALA_LUMPUR)).toBe(days);
  });

  it("does not stumble over the hour that summer time takes", () => {
    expect(daysUntil("2026-03-30", Date.parse("2026-03-28T12:00:00Z"), "Europe/Berlin")).toBe(2);
  });
});

describe("a package's state", () => {
  const base = { id: "", name: "", expiresOn: "2027-01-01", trainerName: null };

  it.each([
    ["at a fifth", 4, 20, 30, { share: 0.2, few: true, soon: false }],
    ["just over a fifth", 5, 20, 30, { share: 0.25, few: false, soon: false }],
    ["about to end", 20, 20, 14, { share: 1, few: false, soon: true }],
    ["a day before about to end", 20, 20, 15, { share: 1, few: false, soon: false }],
    ["uncounted", null, null, 30, { share: null, few: false, soon: false }],
    ["of no sessions at all", 0, 0, 30, { share: null, few: false, soon: false }],
    ["with more left than bought", 25, 20, 30, { share: 1, few: false, soon: false }],
    ["overdrawn", -1, 20, 30, { share: 0, few: true, soon: false }],
  ])("%s", (_, remaining, total, days, state) => {
    expect(packageState({ ...base, remaining, total }, days)).toEqual(state);
  });
});
