import { createFeedRepository } from "@kaunter/db";
import { type ChangePage, changePageSchema } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { requireSamePerson } from "@/server/auth/same-person";

export const changesQuerySchema = z.object({
  /** Without one, only where the feed ends now. */
  since: z.string().max(200).optional(),
  /** Whose screen asks. */
  staff: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

export const changesAnswerSchema = changePageSchema;

/** What this person may see of everything committed after a cursor: the same question the stream asks. */
export async function listChanges(
  staff: CurrentStaff,
  query: z.output<typeof changesQuerySchema>,
): Promise<ChangePage> {
  requireSamePerson(staff, query.staff ?? null);
  return createFeedRepository(staff.client).page(query.since ?? null, query.limit);
}
