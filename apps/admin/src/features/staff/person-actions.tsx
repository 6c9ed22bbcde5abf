"use client";
import type { StaffMember } from "@kaunter/domain";
import { Button, Dialog, toast } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { staffApi } from "./staff-api.ts";
import type { Changer } from "./use-staff.ts";

export interface PersonActionsProps {
  readonly person: StaffMember;
  readonly changer: Changer;
}

/** Invite again, deactivate (asked once more), reactivate. */
export function PersonActions({ person, changer }: PersonActionsProps) {
  const words = useTranslations("staff");
  const [asking, setAsking] = useState(false);
  const invite = async () => {
    if (await changer.run(() => staffApi.invite(person.id))) toast(words("invite.sent", { email: person.email }));
  };
  const deactivate = async () => {
    setAsking(false);
    await changer.run(() => staffApi.change(person.id, { active: false }));
  };
  if (!person.active) {
    return (
      <Button busy={changer.busy} onClick={() => void changer.run(() => staffApi.change(person.id, { active: true }))}>
        {words("reactivate")}
      </Button>
    );
  }
  return (
    <div className="flex flex-wrap gap-3">
      {person.lastSignInAtMs === null ? (
        <Button busy={changer.busy} onClick={() => void invite()}>
          {words("invite.again")}
        </Button>
      ) : null}
      <Button disabled={person.onlyAdmin} busy={changer.busy} onClick={() => setAsking(true)}>
        {words("deactivate.button")}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={words("deactivate.title", { name: person.name })}
        closeLabel={words("invite.close")}
      >
        <div className="grid gap-6 overflow-y-auto px-6 pb-6 max-md:px-4">
          <p>{words("deactivate.text")}</p>
          <div className="flex justify-end gap-3">
            <Button onClick={() => setAsking(false)}>{words("deactivate.cancel")}</Button>
            <Button variant="danger" onClick={() => void deactivate()}>
              {words("deactivate.confirm")}
            </Button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}
