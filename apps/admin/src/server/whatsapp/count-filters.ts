import { createDirectoryRepository } from "@kaunter/db";
import { CONVERSATION_STATUSES, type FilterCounts } from "@kaunter/domain";
import { z } from "zod";
import type { SignedIn } from "@/server/auth/current-staff";

export const countsQuerySchema = z.object({ status: z.enum([...CONVERSATION_STATUSES, "all"]).default("active") });

/** How many conversations this person would see behind each choice of a filter. */
export function countFilters(
  caller: SignedIn,
  status: z.output<typeof countsQuerySchema>["status"],
): Promise<FilterCounts> {
  return createDirectoryRepository(caller.client).filterCounts(status);
}
