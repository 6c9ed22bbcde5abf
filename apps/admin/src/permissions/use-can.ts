"use client";
import type { Permission } from "@kaunter/domain";
import { use } from "react";
import { PermissionContext } from "./permission-provider.tsx";

/** May the signed-in person do it? */
export function useCan(permission: Permission): boolean {
  return use(PermissionContext).includes(permission);
}
