import { createStaffRepository } from "@kaunter/db";
import type { StaffDirectory } from "@kaunter/domain";
import type { CurrentStaff } from "@/server/auth/current-staff";

/** Everybody who works here, with their rights and why. @throws AppError `forbidden` without staff.can_view */
export function readDirectory({ client }: Pick<CurrentStaff, "client">): Promise<StaffDirectory> {
  return createStaffRepository(client).directory();
}
