import { createContactLinksRepository } from "@kaunter/db";
import type { LinkChange, LinkResult } from "@kaunter/domain";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { requireAdmin } from "@/server/health/require-admin";

/**
 * Gives contacts to people and takes them from others, in the admin's own name: the database writes each link into the
 * audit log, and open screens of those people start over by what it raises.
 * @throws AppError `forbidden` for all but admins, `not_found` for a contact that is gone, `bad_request` for somebody
 * who is not active staff
 */
export async function changeLinks(staff: CurrentStaff, change: LinkChange): Promise<LinkResult> {
  requireAdmin(staff);
  return createContactLinksRepository(staff.client).change(change);
}
