import { createStaffRepository } from "@kaunter/db";
import type { OverrideChange, RoleDefault, StaffChanges } from "@kaunter/domain";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { runtime } from "@/server/runtime";

type Caller = Pick<CurrentStaff, "client">;

/*
 * The database says who may, keeps an admin in charge and ends the sessions of the deactivated; open screens notice within
 * half a second by the version it raises. All throw AppError `forbidden`, `not_found`, and `conflict` with `fields.admin`.
 */

export async function changeColleague(
  { client }: Caller,
  staffId: string,
  changes: StaffChanges,
): Promise<{ ok: true }> {
  await createStaffRepository(client).change(staffId, changes);
  return told();
}

export async function setOverride({ client }: Caller, change: OverrideChange): Promise<{ ok: true }> {
  await createStaffRepository(client).override(change);
  return told();
}

export async function setRole({ client }: Caller, change: RoleDefault): Promise<{ ok: true }> {
  await createStaffRepository(client).setRole(change);
  return told();
}

function told(): { ok: true } {
  runtime().feed.poke();
  return { ok: true };
}
