import { followEachOther, type OpenSpan, SPANS_OF_A_DAY } from "@kaunter/domain";

/** A day's openings, one after the other; none when it is closed. */
export type Day = readonly OpenSpan[];

/** A day that was closed opens with these. */
export const USUAL: Day = [{ from: "06:00", to: "23:00" }];
/** A shorter opening has no hour to spare in its middle. */
const SHORTEST_H = 3;

const hourOf = (clock: string): number => Number(clock.slice(0, 2));
const clockOf = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;

/** The day with an hour's pause in the middle of its last opening; null where there is no room for one. */
export function withPause(day: Day): Day | null {
  const last = day.at(-1);
  if (last === undefined || day.length === SPANS_OF_A_DAY) return null;
  const [from, to] = [hourOf(last.from), hourOf(last.to)];
  if (to - from < SHORTEST_H) return null;
  const middle = Math.floor((from + to) / 2);
  return [...day.slice(0, -1), { from: last.from, to: clockOf(middle) }, { from: clockOf(middle + 1), to: last.to }];
}

/** What cannot be about a day: an opening that ends before it begins, or one that begins before the last has ended. */
export function problemOfDay(day: Day): "wrong" | "overlap" | null {
  if (day.some(({ from, to }) => from >= to)) return "wrong";
  return followEachOther(day) ? null : "overlap";
}
