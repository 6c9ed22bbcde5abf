"use client";
import type { LinkableStaff } from "@kaunter/domain";
import { Avatar, Button } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCan } from "@/permissions/use-can.ts";
import { LinkContactsDialog } from "./link-contacts-dialog.tsx";
import { useStaffFacts } from "./use-staff-facts.ts";

export interface PeopleViewProps {
  readonly staff: readonly LinkableStaff[];
  /** Shows the contacts of one person. */
  readonly onShow: (person: LinkableStaff) => void;
  readonly onChanged: () => void;
}

/** The other way round: people, how many contacts each looks after, and contacts for one of them. */
export function PeopleView({ staff, onShow, onChanged }: PeopleViewProps) {
  const words = useTranslations("contactLinks.people");
  const [edited, setEdited] = useState<LinkableStaff | null>(null);
  return (
    <>
      <h2 className="sr-only">{words("label")}</h2>
      <ul aria-label={words("label")}>
        {staff.map((person) => (
          <PersonRow key={person.id} person={person} onShow={() => onShow(person)} onEdit={() => setEdited(person)} />
        ))}
      </ul>
      {edited === null ? null : (
        <LinkContactsDialog person={edited} onClose={() => setEdited(null)} onSaved={onChanged} />
      )}
    </>
  );
}

interface PersonRowProps {
  readonly person: LinkableStaff;
  readonly onShow: () => void;
  readonly onEdit: () => void;
}

function PersonRow({ person, onShow, onEdit }: PersonRowProps) {
  const words = useTranslations("contactLinks.people");
  const factsOf = useStaffFacts();
  const mayEdit = useCan("chats.can_edit");
  const { id, name, contacts: count } = person;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line py-2 first:border-t-0">
      <Avatar name={name} id={id} size="s" />
      <span className="min-w-40 flex-1">
        <span dir="auto" className="block truncate text-start font-medium">
          {name}
        </span>
        <span className="block truncate text-meta text-ink-muted">{factsOf(person)}</span>
      </span>
      <span className="w-28 text-meta text-ink-muted tabular-nums max-md:w-auto">{words("count", { count })}</span>
      <span className="flex gap-2 md:w-64 md:justify-end max-md:w-full max-md:pl-11">
        {count === 0 ? null : (
          <Button
            size="s"
            variant="ghost"
            aria-label={words("showOf", { name })}
            onClick={onShow}
            className="max-md:h-10"
          >
            {words("show")}
          </Button>
        )}
        {mayEdit ? (
          <Button
            size="s"
            aria-haspopup="dialog"
            disabled={!person.active && count === 0}
            aria-label={words("editOf", { name })}
            onClick={onEdit}
            className="max-md:h-10"
          >
            {words("edit")}
          </Button>
        ) : null}
      </span>
    </li>
  );
}
