import { createFeedRepository } from "@kaunter/db";
import { type ChangePage, changePageSchema } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";

export const changesQuerySchema = z.object({
  /** Without one, only where the feed ends now. */
  since: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

export const changesAnswerSchema = changePageSchema;

/** What this person may see of everything committed after a cursor: the same question the stream asks. */
export function listChanges(staff: CurrentStaff, query: z.output<typeof changesQuerySchema>): Promise<ChangePage> {
  return createFeedRepository(staff.client).page(query.since ?? null, query.limit);
}
