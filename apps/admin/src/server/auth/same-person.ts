import { AppError } from "@kaunter/domain";
import type { CurrentStaff } from "./current-staff";

/**
 * A counter's browser is shared: an old tab may still show the last person's desk while its cookies are another's by now.
 * @throws AppError `conflict` when a screen that names its person is not this one's
 */
export function requireSamePerson(staff: Pick<CurrentStaff, "access">, screenOf: string | null): void {
  if (screenOf === null || screenOf === staff.access.staffId) return;
  throw new AppError("conflict", "Somebody else is signed in on this browser by now.");
}
