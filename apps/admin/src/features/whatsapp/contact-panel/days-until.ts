const DAY_MS = 86_400_000;

/**
 * Days from today, as it is at the counter, to a date: 0 for today, below zero when it has passed.
 * @param date `YYYY-MM-DD`
 * @param timeZone IANA name of the counter's zone
 */
export function daysUntil(date: string, nowMs: number, timeZone: string): number {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(nowMs);
  return Math.round((dateOf(date) - dateOf(today)) / DAY_MS);
}

/** A calendar date in ms at midnight UTC: format it with `timeZone: "UTC"`, or it may slip by a day. */
export function dateOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
