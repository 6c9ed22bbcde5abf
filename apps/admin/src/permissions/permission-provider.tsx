"use client";
import type { Permission } from "@kaunter/domain";
import { createContext, type ReactNode } from "react";

/** What the signed-in person may do. Empty outside a provider: nothing is allowed by accident. */
export const PermissionContext = createContext<readonly Permission[]>([]);

export interface PermissionProviderProps {
  readonly permissions: readonly Permission[];
  readonly children: ReactNode;
}

/** Tells the screens below what to offer. The routes and the database decide again. */
export function PermissionProvider({ permissions, children }: PermissionProviderProps) {
  return <PermissionContext value={permissions}>{children}</PermissionContext>;
}
