/** How a day is called: by a word, by its weekday, or by its date. */
export type DayLabel = "today" | "yesterday" | "weekday" | "date" | "dateWithYear";

const DAY_MS = 86_400_000;

/** Both days as `2026-11-21`. The last six days have names of their own; a day ahead of today is called by its date. */
export function dayLabel(day: string, today: string): DayLabel {
  const age = Math.round((Date.parse(today) - Date.parse(day)) / DAY_MS);
  if (age === 0) return "today";
  if (age === 1) return "yesterday";
  if (age > 1 && age < 7) return "weekday";
  return day.slice(0, 4) === today.slice(0, 4) ? "date" : "dateWithYear";
}
