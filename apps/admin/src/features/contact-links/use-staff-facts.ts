"use client";
import type { LinkableStaff } from "@kaunter/domain";
import { useTranslations } from "next-intl";

/** Role, branch, and that somebody is no longer here, in one line. */
export function useStaffFacts(): (person: LinkableStaff) => string {
  const words = useTranslations("contactLinks");
  const roles = useTranslations("shell.roles");
  return ({ role, branchName, active }) =>
    [roles(role), branchName ?? words("people.everyBranch"), active ? null : words("users.inactive")]
      .filter((fact) => fact !== null)
      .join(" · ");
}
