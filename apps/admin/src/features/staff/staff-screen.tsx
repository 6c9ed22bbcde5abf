"use client";
import type { StaffDirectory } from "@kaunter/domain";
import { Button, ToastRegion } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
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
    <main className="min-h-dvh bg-surface-sunken p-6 max-md:p-4">
      <title>{words("pageTitle")}</title>
      <div className="mx-auto grid max-w-240 grid-cols-1 gap-4">
        <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h1 className="text-display font-semibold">{words("title")}</h1>
          <a href="/whatsapp" className="rounded-s font-semibold underline underline-offset-2">
            {words("back")}
          </a>
          <p className="w-full text-ink-muted">{words("intro")}</p>
        </header>
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
        <RoleTable
          defaults={directory.defaults}
          mayEdit={viewer.mayEdit && viewer.role === "admin"}
          refresh={refresh}
        />
      </div>
      {inviting ? (
        <InviteDialog {...{ viewer, refresh }} branches={directory.branches} onClose={() => setInviting(false)} />
      ) : null}
      <ToastRegion closeLabel={words("invite.close")} />
    </main>
  );
}
