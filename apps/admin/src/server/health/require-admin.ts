import { AppError } from "@kaunter/domain";
import type { CurrentStaff } from "@/server/auth/current-staff";

/** What the whole chain's admin may see is no module's permission. @throws AppError `forbidden` */
export function requireAdmin({ access }: CurrentStaff): void {
  if (access.role !== "admin") throw new AppError("forbidden", "This is for admins only.");
}
