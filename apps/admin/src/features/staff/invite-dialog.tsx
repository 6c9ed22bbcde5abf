"use client";
import { newStaffSchema, type Role, ROLES, type StaffDirectory } from "@kaunter/domain";
import { Button, Dialog, Input, toast } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Viewer } from "./may-change.ts";
import { SelectField } from "@/features/account/select-field.tsx";
import { staffApi } from "./staff-api.ts";
import { useChanger } from "./use-staff.ts";

export interface InviteDialogProps {
  readonly branches: StaffDirectory["branches"];
  readonly viewer: Viewer;
  readonly refresh: () => Promise<void>;
  readonly onClose: () => void;
}

const BLANK = { name: "", email: "", role: "front_desk" as Role, branchId: "" };

/** A new colleague: their row at once, their mail right after. */
export function InviteDialog({ branches, viewer, refresh, onClose }: InviteDialogProps) {
  const words = useTranslations("staff");
  const [form, setForm] = useState(BLANK);
  const changer = useChanger(refresh);
  const parsed = newStaffSchema.safeParse({ ...form, branchId: form.branchId === "" ? null : form.branchId });
  const send = () =>
    changer.run(async () => {
      if (!parsed.success) return;
      const { mailed } = await staffApi.add(parsed.data);
      const { name, email } = parsed.data;
      toast(mailed ? words("invite.sent", { email }) : words("invite.notSent", { name }));
      onClose();
    });
  return (
    <Dialog open onClose={onClose} title={words("invite.title")} closeLabel={words("invite.close")}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
        className="grid gap-4 overflow-y-auto px-6 pb-6 max-md:px-4"
      >
        <p className="text-ink-muted">{words("invite.text")}</p>
        <InviteFields {...{ form, setForm, branches, viewer }} problem={changer.problem} />
        <Button type="submit" variant="primary" className="mt-2" busy={changer.busy} disabled={!parsed.success}>
          {words("invite.send")}
        </Button>
      </form>
    </Dialog>
  );
}

interface InviteFieldsProps extends Pick<InviteDialogProps, "branches" | "viewer"> {
  readonly form: typeof BLANK;
  readonly setForm: (form: typeof BLANK) => void;
  readonly problem: string | null;
}

function InviteFields({ form, setForm, branches, viewer, problem }: InviteFieldsProps) {
  const words = useTranslations("staff");
  const roleWords = useTranslations("shell.roles");
  // Only admins make admins.
  const roles = ROLES.filter((role) => role !== "admin" || viewer.role === "admin");
  return (
    <>
      <Input
        label={words("name")}
        autoComplete="off"
        maxLength={120}
        value={form.name}
        onChange={(event) => setForm({ ...form, name: event.target.value })}
      />
      <Input
        label={words("email")}
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={form.email}
        error={problem}
        onChange={(event) => setForm({ ...form, email: event.target.value })}
      />
      <SelectField
        label={words("role")}
        value={form.role}
        options={roles.map((value) => ({ value, label: roleWords(value) }))}
        onChange={(role) => setForm({ ...form, role })}
      />
      <SelectField
        label={words("branch")}
        value={form.branchId}
        options={[
          { value: "", label: words("everyBranch") },
          ...branches.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(branchId) => setForm({ ...form, branchId })}
      />
    </>
  );
}
