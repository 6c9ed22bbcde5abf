import { z } from "zod";

/** Where the gyms' clocks hang. There is no summer time. */
export const HOURS_TIME_ZONE = "Asia/Kuala_Lumpur";
const AHEAD_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const spanSchema = z
  .object({ from: clock, to: z.union([clock, z.literal("24:00")]) })
  .refine(({ from, to }) => from < to, { path: ["to"], message: "is not after the opening" });
/** An opening and the closing after it. */
export type OpenSpan = z.infer<typeof spanSchema>;

/** More pauses than a day has. */
export const SPANS_OF_A_DAY = 4;

/** Do these follow one another, none beginning before the one before it has ended? */
export function followEachOther(spans: readonly OpenSpan[]): boolean {
  return spans.every(({ from }, place) => from >= (spans[place - 1]?.to ?? ""));
}

const daySchema = z.array(spanSchema).max(SPANS_OF_A_DAY).refine(followEachOther, { message: "overlap" });
/** As days were kept when they knew no pause: one opening, or null when closed. */
const plainDaySchema = spanSchema.nullable().transform((span) => (span === null ? [] : [span]));

/** A branch's week from Monday on; a day without an opening is closed. `HH:MM`, `to` up to `24:00`. */
export const businessHoursSchema = z.object({
  timeZone: z.literal(HOURS_TIME_ZONE),
  days: z.array(z.union([daySchema, plainDaySchema])).length(7),
});
export type BusinessHours = z.infer<typeof businessHoursSchema>;

/** The hours of one branch; null: nobody said, so nothing is said of them. `updatedAt` is their version. */
export const branchHoursSchema = z.object({
  branchId: z.uuid(),
  branchName: z.string(),
  hours: businessHoursSchema.nullable(),
  updatedAt: z.string().nullable(),
});
export type BranchHours = z.infer<typeof branchHoursSchema>;

/** `opens`: the next opening, as days from today (0: today), its weekday (0: Monday) and clock; null when it never opens. */
export type OpenState =
  | { readonly open: true }
  | {
      readonly open: false;
      readonly opens: { readonly inDays: number; readonly weekday: number; readonly at: string } | null;
    };

/** Is the branch open at `nowMs`, and if not, when next? */
export function openState({ days }: BusinessHours, nowMs: number): OpenState {
  const local = nowMs + AHEAD_MS;
  // The first of January 1970 was a Thursday.
  const today = (Math.floor(local / DAY_MS) + 3) % 7;
  const now = new Date(local).toISOString().slice(11, 16);
  if (days[today]?.some(({ from, to }) => from <= now && now < to)) return { open: true };
  for (let inDays = 0; inDays <= 7; inDays += 1) {
    const weekday = (today + inDays) % 7;
    const at = days[weekday]?.find(({ from }) => inDays > 0 || now < from)?.from;
    if (at !== undefined) return { open: false, opens: { inDays, weekday, at } };
  }
  return { open: false, opens: null };
}
