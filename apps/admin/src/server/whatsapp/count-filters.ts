import { createDirectoryRepository } from "@kaunter/db";
import { CONVERSATION_STATUSES, type FilterCounts } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";

export const countsQuerySchema = z.object({ status: z.enum([...CONVERSATION_STATUSES, "all"]).default("active") });

/** How many conversations this person would see behind each choice of a filter. */
export function countFilters(
  staff: CurrentStaff,
  status: z.output<typeof countsQuerySchema>["status"],
): Promise<FilterCounts> {
  return createDirectoryRepository(staff.client).filterCounts(status);
}
