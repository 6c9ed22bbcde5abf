/** How long ago, in the list's words: `date` where a day of the calendar says it better. */
export type TimeLabel =
  | { readonly unit: "now" }
  | { readonly unit: "minutes" | "hours" | "days"; readonly count: number }
  | { readonly unit: "date"; readonly thisYear: boolean };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * "Just now" under a minute (and for clocks that run ahead), then minutes, hours, days up to six, then a date. Times in
 * ms since the epoch. Source: spec "Conversation cards".
 */
export function timeLabel(atMs: number, nowMs: number, timeZone: string): TimeLabel {
  const age = nowMs - atMs;
  if (age < MINUTE_MS) return { unit: "now" };
  if (age < HOUR_MS) return { unit: "minutes", count: Math.floor(age / MINUTE_MS) };
  if (age < DAY_MS) return { unit: "hours", count: Math.floor(age / HOUR_MS) };
  if (age < 7 * DAY_MS) return { unit: "days", count: Math.floor(age / DAY_MS) };
  return { unit: "date", thisYear: yearIn(atMs, timeZone) === yearIn(nowMs, timeZone) };
}

function yearIn(atMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat("en", { year: "numeric", timeZone }).format(atMs);
}
