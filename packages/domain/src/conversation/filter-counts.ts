import { z } from "zod";

const counts = z.record(z.string(), z.number());

/** How many conversations stand behind each choice of a filter; a choice that is not named has none. */
export const filterCountsSchema = z.object({
  unread: z.number(),
  tag: counts,
  /** By staff id, or `unassigned`. */
  assigned: counts,
  /** By branch id, or `none`. */
  branch: counts,
  contact: counts,
  leadStatus: counts,
  memberStatus: counts,
});
export type FilterCounts = z.infer<typeof filterCountsSchema>;
