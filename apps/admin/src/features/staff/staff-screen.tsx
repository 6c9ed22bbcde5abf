"use client";
import type { StaffDirectory } from "@kaunter/domain";
import { Button, ToastRegion } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageFrame } from "@/features/page-frame/page-frame.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import type { Viewer } from "./may-change.ts";
import { PersonRow } from "./person-row.tsx";
import { RoleTable } from "./role-table.tsx";
import { useDirectory } from "./use-staff.ts";

export interface StaffScreenProps {
  readonly first: StaffDirectory;
  readonly viewer: Viewer;
}

/** Who works here and what they may do. */
export function StaffScreen({ first, viewer }: StaffScreenProps) {
  const words = useTranslations("staff");
  const { directory, refresh } = useDirectory(first);
  const [inviting, setInviting] = useState(false);
  return (
    <PageFrame tab={words("pageTitle")} title={words("title")} back={words("back")} note={words("intro")}>
      <section className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-title font-semibold">{words("people")}</h2>
          {viewer.mayEdit ? (
            <Button variant="primary" onClick={() => setInviting(true)}>
              {words("add")}
            </Button>
          ) : null}
        </div>
        <ul className="grid gap-2">
          {directory.staff.map((person) => (
            <PersonRow key={person.id} {...{ person, directory, viewer, refresh }} />
          ))}
        </ul>
      </section>
      <RoleTable defaults={directory.defaults} mayEdit={viewer.mayEdit && viewer.role === "admin"} refresh={refresh} />
      {inviting ? (
        <InviteDialog {...{ viewer, refresh }} branches={directory.branches} onClose={() => setInviting(false)} />
      ) : null}
      <ToastRegion closeLabel={words("invite.close")} />
    </PageFrame>
  );
}
