const QUARTER_MS = 900_000;

/**
 * Answers the calendar day of a moment as `2026-11-21`, in an IANA time zone. Midnight falls on a quarter of an hour
 * in every zone, so neighbours within one are not formatted again.
 * @throws RangeError for a time zone nobody knows.
 */
export function createDayOf(timeZone: string): (atMs: number) => string {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  const known = new Map<number, string>();
  return (atMs) => {
    const quarter = Math.floor(atMs / QUARTER_MS);
    const day = known.get(quarter) ?? format.format(atMs);
    known.set(quarter, day);
    return day;
  };
}
