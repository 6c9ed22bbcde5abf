import { createDeskSettingsRepository } from "@kaunter/db";
import type { PrivacyChange, PrivacySettings } from "@kaunter/domain";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { requireAdmin } from "@/server/health/require-admin";
import type { Ok } from "@/server/http/ok-schema";
import { DONE } from "./setting-schemas";

/** What the desk forgets by itself. @throws AppError `forbidden` for all but admins */
export async function readPrivacy(staff: CurrentStaff): Promise<PrivacySettings> {
  requireAdmin(staff);
  return createDeskSettingsRepository(staff.client).privacy();
}

/**
 * The worker that forgets looks at it within the hour; what comes in from now on is looked at by the database at once.
 * @throws AppError `forbidden` for all but admins, `conflict` when somebody else chose meanwhile
 */
export async function savePrivacy(staff: CurrentStaff, change: PrivacyChange): Promise<Ok> {
  requireAdmin(staff);
  await createDeskSettingsRepository(staff.client).savePrivacy(change);
  return DONE;
}
