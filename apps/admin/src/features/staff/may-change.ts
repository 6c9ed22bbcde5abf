import type { Role, StaffMember } from "@kaunter/domain";

/** Who looks at the page. */
export interface Viewer {
  readonly id: string;
  readonly role: Role;
  /** staff.can_edit */
  readonly mayEdit: boolean;
}

/** As the database decides it: those who are no admins change neither admins nor themselves. */
export function mayChange(viewer: Viewer, person: StaffMember): boolean {
  if (!viewer.mayEdit) return false;
  return viewer.role === "admin" || (person.role !== "admin" && person.id !== viewer.id);
}
