import { z } from "zod";

export const ROLES = ["admin", "manager", "front_desk", "trainer", "user"] as const;
export type Role = (typeof ROLES)[number];

export const MODULES = ["chats", "staff"] as const;
export type Module = (typeof MODULES)[number];

export const ACTIONS = ["view", "edit"] as const;
export type Action = (typeof ACTIONS)[number];

export type Permission = `${Module}.can_${Action}`;
export const PERMISSIONS: readonly Permission[] = MODULES.flatMap((module) =>
  ACTIONS.map((action): Permission => `${module}.can_${action}`),
);

/** What one person may do and see, as the database answers it (`my_access()`). */
export const accessSchema = z.object({
  staffId: z.uuid(),
  role: z.enum(ROLES),
  active: z.boolean(),
  branchId: z.uuid().nullable(),
  permissions: z.array(z.string()),
  /** Contacts linked to this person; only read for the role `user`. */
  linkedContactIds: z.array(z.uuid()),
  /** Rises whenever anything above changes. */
  version: z.number().int(),
});
export type Access = z.infer<typeof accessSchema>;

export interface PermissionRow {
  readonly module: Module;
  readonly canView: boolean | null;
  readonly canEdit: boolean | null;
}

/**
 * Role defaults with a person's overrides on top: an override of null leaves the default, and editing needs viewing.
 * Source: spec "API-level checks" step 4.
 */
export function mergePermissions(
  defaults: readonly PermissionRow[],
  overrides: readonly PermissionRow[],
): Permission[] {
  return MODULES.flatMap((module) => {
    const base = defaults.find((row) => row.module === module);
    const own = overrides.find((row) => row.module === module);
    const view = own?.canView ?? base?.canView ?? false;
    const edit = view && (own?.canEdit ?? base?.canEdit ?? false);
    return [view ? [`${module}.can_view` as const] : [], edit ? [`${module}.can_edit` as const] : []].flat();
  });
}

/** May this person do it? Inactive staff may nothing. */
export function can(access: Access, permission: Permission): boolean {
  return access.active && access.permissions.includes(permission);
}

/** The part of a conversation that decides who sees it. */
export interface Visible {
  readonly contactId: string | null;
  readonly branchId: string | null;
  readonly isGroup: boolean;
}

/** The one rule of who sees what, word for word as the database's `app.can_see_conversation`. Source: architecture §3. */
export function canSee(access: Access, conversation: Visible): boolean {
  if (!can(access, "chats.can_view")) return false;
  if (access.role === "admin") return true;
  if (access.role === "user") {
    return conversation.contactId !== null && access.linkedContactIds.includes(conversation.contactId);
  }
  const branch = conversation.isGroup ? null : conversation.branchId;
  return branch === null || access.branchId === null || branch === access.branchId;
}
