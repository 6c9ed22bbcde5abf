"use client";
import type { LinkableStaff } from "@kaunter/domain";
import { useTranslations } from "next-intl";

/** Role, branch (for those whose sight hangs on it), and that somebody is no longer here, in one line. */
export function useStaffFacts(): (person: LinkableStaff) => string {
  const words = useTranslations("contactLinks");
  const roles = useTranslations("shell.roles");
  return ({ role, branchName, active }) =>
    [
      roles(role),
      branchName ?? (role === "user" ? null : words("people.everyBranch")),
      active ? null : words("users.inactive"),
    ]
      .filter((fact) => fact !== null)
      .join(" · ");
}
