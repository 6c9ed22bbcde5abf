import { createContactSyncsRepository } from "@kaunter/db";
import type { ContactSyncRun } from "@kaunter/domain";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { requireAdmin } from "@/server/health/require-admin";
import { requireUltraMsg } from "./require-ultramsg";

/** The newest run of the contact sync, for its progress and its result. @throws AppError `not_found` without UltraMsg, `forbidden` */
export async function readLastSync(staff: CurrentStaff): Promise<{ run: ContactSyncRun | null }> {
  const { instance } = requireUltraMsg();
  requireAdmin(staff);
  return { run: await createContactSyncsRepository(staff.client).last(instance) };
}
