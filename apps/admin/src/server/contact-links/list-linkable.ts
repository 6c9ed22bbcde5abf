import { createContactLinksRepository } from "@kaunter/db";
import { linkFilterSchema, type LinkableContactPage, type LinkOverview } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { requireAdmin } from "@/server/health/require-admin";

/** A cursor is our own `time_id`; anything else is refused here, in words, and not by the database. */
const cursorSchema = z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z_[\da-f-]{36}$/, "is no place in this list");

export const linkableQuerySchema = linkFilterSchema.extend({
  /** The `next` of the page before. */
  cursor: cursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** A page of all contacts with who looks after each. @throws AppError `forbidden` for all but admins */
export async function listLinkable(
  staff: CurrentStaff,
  { cursor, limit, ...filter }: z.output<typeof linkableQuerySchema>,
): Promise<LinkableContactPage> {
  requireAdmin(staff);
  return createContactLinksRepository(staff.client).list(filter, cursor ?? null, limit);
}

/** All contacts in numbers, and everybody they can be linked to. @throws AppError `forbidden` for all but admins */
export async function readLinkOverview(staff: CurrentStaff): Promise<LinkOverview> {
  requireAdmin(staff);
  return createContactLinksRepository(staff.client).overview();
}
