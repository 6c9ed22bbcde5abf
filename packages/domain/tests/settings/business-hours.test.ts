import { describe, expect, it } from "vitest";
import { type BusinessHours, businessHoursSchema, openState } from "../../src/index.ts";

const WORKDAY = [{ from: "06:00", to: "23:00" }];
/** Open from Monday to Friday, until midnight on Saturday, closed on Sunday. */
const hours: BusinessHours = {
  timeZone: "Asia/Kuala_Lumpur",
  days: [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, [{ from: "08:00", to: "24:00" }], []],
};
const LUNCH = [
  { from: "09:00", to: "12:30" },
  { from: "14:00", to: "22:00" },
];
/** 2026-11-16 was a Monday. */
const at = (day: number, clock: string) => Date.parse(`2026-11-${String(day)}T${clock}:00+08:00`);

describe("business hours", () => {
  it("begin with their first minute and end before their last, on the gym's clock", () => {
    expect(openState(hours, at(16, "06:00"))).toEqual({ open: true });
    expect(openState(hours, at(16, "22:59"))).toEqual({ open: true });
    expect(openState(hours, at(21, "23:59"))).toEqual({ open: true });
    expect(openState(hours, at(16, "05:59")).open).toBe(false);
    expect(openState(hours, at(16, "23:00")).open).toBe(false);
  });

  it("say when it opens next: today, tomorrow, after a closed day", () => {
    expect(openState(hours, at(16, "05:59"))).toEqual({ open: false, opens: { inDays: 0, weekday: 0, at: "06:00" } });
    expect(openState(hours, at(20, "23:30"))).toEqual({ open: false, opens: { inDays: 1, weekday: 5, at: "08:00" } });
    expect(openState(hours, at(22, "00:00"))).toEqual({ open: false, opens: { inDays: 1, weekday: 0, at: "06:00" } });
  });

  it("of one day a week come again in a week; of none never", () => {
    const sundays: BusinessHours = { ...hours, days: [[], [], [], [], [], [], WORKDAY] };
    expect(openState(sundays, at(22, "23:30"))).toEqual({ open: false, opens: { inDays: 7, weekday: 6, at: "06:00" } });
    expect(openState({ ...hours, days: Array(7).fill([]) }, at(16, "12:00"))).toEqual({ open: false, opens: null });
  });

  it("of a day with a pause are closed in it and say when it is over", () => {
    const paused: BusinessHours = { ...hours, days: hours.days.map(() => LUNCH) };
    expect(openState(paused, at(16, "12:29"))).toEqual({ open: true });
    expect(openState(paused, at(16, "12:30"))).toEqual({ open: false, opens: { inDays: 0, weekday: 0, at: "14:00" } });
    expect(openState(paused, at(16, "14:00"))).toEqual({ open: true });
    expect(openState(paused, at(16, "22:00"))).toEqual({ open: false, opens: { inDays: 1, weekday: 1, at: "09:00" } });
  });

  it("are read as they were kept when a day had one opening or none", () => {
    const kept = [WORKDAY[0], null, LUNCH, [], null, null, null];
    expect(businessHoursSchema.parse({ ...hours, days: kept }).days).toEqual([WORKDAY, [], LUNCH, [], [], [], []]);
  });

  it("take no day that ends before it begins or runs over itself, no other clock, no short week", () => {
    const wrong = [
      { ...hours, days: [{ from: "10:00", to: "09:00" }, ...hours.days.slice(1)] },
      { ...hours, days: [[{ from: "10:00", to: "09:00" }], ...hours.days.slice(1)] },
      { ...hours, days: [LUNCH.toReversed(), ...hours.days.slice(1)] },
      { ...hours, days: [[...LUNCH, { from: "21:59", to: "23:00" }], ...hours.days.slice(1)] },
      { ...hours, days: [{ from: "24:00", to: "24:00" }, ...hours.days.slice(1)] },
      { ...hours, days: hours.days.slice(1) },
      { ...hours, timeZone: "Europe/Berlin" },
    ];
    for (const one of wrong) expect(businessHoursSchema.safeParse(one).success).toBe(false);
  });
});
