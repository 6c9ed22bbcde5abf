"use client";
import type { StaffDirectory, StaffMember } from "@kaunter/domain";
import { Avatar, Pill } from "@kaunter/ui";
import ChevronDown from "lucide-react/icons/chevron-down";
import { useFormatter, useTranslations } from "next-intl";
import { mayChange, type Viewer } from "./may-change.ts";
import { PersonActions } from "./person-actions.tsx";
import { PersonFields } from "./person-fields.tsx";
import { RightsTable } from "./rights-table.tsx";
import { useChanger } from "./use-staff.ts";

export interface PersonRowProps {
  readonly person: StaffMember;
  readonly directory: StaffDirectory;
  readonly viewer: Viewer;
  readonly refresh: () => Promise<void>;
}

/** One colleague; unfolded, everything that can be changed about them. */
export function PersonRow({ person, directory, viewer, refresh }: PersonRowProps) {
  const words = useTranslations("staff");
  const changer = useChanger(refresh);
  const mine = mayChange(viewer, person);
  const isAdmin = viewer.role === "admin";
  return (
    <li>
      <details className="group rounded-l bg-surface shadow-[inset_0_0_0_1px_var(--line)]">
        <PersonHead person={person} directory={directory} isMe={person.id === viewer.id} />
        <div className="grid gap-6 border-t border-line p-4">
          {person.onlyAdmin ? <p className="text-ink-muted">{words("onlyAdmin")}</p> : null}
          {viewer.mayEdit && !mine ? <p className="text-ink-muted">{words("adminsOnly")}</p> : null}
          <PersonFields
            person={person}
            branches={directory.branches}
            viewer={viewer}
            locked={!mine}
            changer={changer}
          />
          <RightsTable
            person={person}
            defaults={directory.defaults.filter(({ role }) => role === person.role)}
            locked={(module) => !mine || (module === "staff" && (!isAdmin || person.onlyAdmin))}
            changer={changer}
          />
          {mine ? <PersonActions person={person} changer={changer} /> : null}
          {changer.problem === null ? null : (
            <p role="alert" className="rounded-m bg-danger-soft px-3 py-2 text-danger">
              {changer.problem}
            </p>
          )}
        </div>
      </details>
    </li>
  );
}

interface PersonHeadProps {
  readonly person: StaffMember;
  readonly directory: StaffDirectory;
  readonly isMe: boolean;
}

function PersonHead({ person, directory, isMe }: PersonHeadProps) {
  const words = useTranslations("staff");
  const roles = useTranslations("shell.roles");
  const format = useFormatter();
  const { lastSignInAtMs, invitedAtMs, active } = person;
  const joined = lastSignInAtMs !== null;
  const state = !active ? "inactive" : joined ? "active" : invitedAtMs === null ? "notInvited" : "invited";
  const branch = directory.branches.find(({ id }) => id === person.branchId)?.name ?? words("everyBranch");
  return (
    <summary className="flex cursor-pointer items-center gap-3 rounded-l p-4 hover:bg-surface-hover">
      <Avatar name={person.name} id={person.id} />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-semibold">{person.name}</span>
          {isMe ? <Pill tone="outline">{words("you")}</Pill> : null}
          {state === "active" ? null : (
            <Pill tone={state === "inactive" ? "danger-outline" : "neutral"}>{words(`state.${state}`)}</Pill>
          )}
        </span>
        <span className="block text-meta break-words text-ink-muted">
          {roles(person.role)} · {branch} · {person.email}
        </span>
        {joined ? (
          <span className="block text-meta text-ink-muted">
            {words("lastSignIn", { at: format.dateTime(lastSignInAtMs, { dateStyle: "medium", timeStyle: "short" }) })}
          </span>
        ) : null}
      </span>
      <ChevronDown aria-hidden="true" className="size-5 shrink-0 group-open:rotate-180" strokeWidth={1.75} />
    </summary>
  );
}
