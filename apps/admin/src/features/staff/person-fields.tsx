"use client";
import { ROLES, type StaffDirectory, type StaffMember } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { SelectField } from "@/features/account/select-field.tsx";
import type { Viewer } from "./may-change.ts";
import { staffApi } from "./staff-api.ts";
import type { Changer } from "./use-staff.ts";

export interface PersonFieldsProps {
  readonly person: StaffMember;
  readonly branches: StaffDirectory["branches"];
  readonly viewer: Viewer;
  readonly locked: boolean;
  readonly changer: Changer;
}

/** A colleague's role and branch. */
export function PersonFields({ person, branches, viewer, locked, changer }: PersonFieldsProps) {
  const words = useTranslations("staff");
  const roleWords = useTranslations("shell.roles");
  // Only admins make admins.
  const roles = ROLES.filter((role) => role !== "admin" || viewer.role === "admin" || person.role === "admin");
  return (
    <div className="grid grid-cols-2 gap-4 max-md:grid-cols-1">
      <SelectField
        label={words("role")}
        value={person.role}
        options={roles.map((value) => ({ value, label: roleWords(value) }))}
        disabled={locked || changer.busy || person.onlyAdmin}
        onChange={(role) => void changer.run(() => staffApi.change(person.id, { role }))}
      />
      <SelectField
        label={words("branch")}
        value={person.branchId ?? ""}
        options={[
          { value: "", label: words("everyBranch") },
          ...branches.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        disabled={locked || changer.busy}
        onChange={(id) => void changer.run(() => staffApi.change(person.id, { branchId: id === "" ? null : id }))}
      />
    </div>
  );
}
