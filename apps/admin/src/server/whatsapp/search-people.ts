import { createMatchingRepository } from "@kaunter/db";
import { type FoundPerson, foundPersonSchema, searchWordsSchema } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";

export const peopleQuerySchema = z.object({
  query: searchWordsSchema,
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export const peopleAnswerSchema = z.object({ people: z.array(foundPersonSchema) });

/** Members and leads this person may see, by name or by phone in any spelling; nobody for no words. */
export async function searchPeople(
  staff: CurrentStaff,
  { query, limit }: z.output<typeof peopleQuerySchema>,
): Promise<{ people: FoundPerson[] }> {
  return { people: query === "" ? [] : await createMatchingRepository(staff.client).search(query, limit) };
}
