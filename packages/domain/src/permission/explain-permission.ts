import { type Action, mergePermissions, type Module, type PermissionRow } from "./permission.ts";

/** The effective answer, and where it comes from: the role, a personal override, or that editing needs viewing. */
export interface PermissionAnswer {
  readonly allowed: boolean;
  readonly because: "role" | "override" | "needs_view";
}

/** Why a person may or may not do one thing; `allowed` is always what `mergePermissions` says. */
export function explainPermission(
  defaults: readonly PermissionRow[],
  overrides: readonly PermissionRow[],
  module: Module,
  action: Action,
): PermissionAnswer {
  const effective = mergePermissions(defaults, overrides);
  const allowed = effective.includes(`${module}.can_${action}`);
  const own = overrides.find((row) => row.module === module);
  const base = defaults.find((row) => row.module === module);
  const field = action === "view" ? "canView" : "canEdit";
  const wanted = own?.[field] ?? base?.[field] ?? false;
  if (wanted && !allowed) return { allowed, because: "needs_view" };
  return { allowed, because: own?.[field] === undefined || own[field] === null ? "role" : "override" };
}
