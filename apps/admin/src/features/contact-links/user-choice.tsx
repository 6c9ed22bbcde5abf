"use client";
import type { LinkableContact, LinkableStaff } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { ChoiceRow } from "./choice-row.tsx";
import { isLinked, linkedOf } from "./link-changes.ts";
import { useLinkNote } from "./use-link-note.ts";
import { useStaffFacts } from "./use-staff-facts.ts";

export interface UserChoiceProps {
  readonly person: LinkableStaff;
  readonly contacts: readonly LinkableContact[];
  /** What was ticked or unticked; undefined: not touched. */
  readonly choice: boolean | undefined;
  readonly onChoose: (on: boolean) => void;
}

/** Somebody who may look after the contacts, and since when they do. */
export function UserChoice({ person, contacts, choice, onChoose }: UserChoiceProps) {
  const factsOf = useStaffFacts();
  const linked = linkedOf(contacts, person.id);
  const note = useNote(person.id, contacts);
  return (
    <ChoiceRow
      id={person.id}
      name={person.name}
      checked={choice ?? linked === "all"}
      mixed={choice === undefined && linked === "some"}
      onChange={onChoose}
      facts={factsOf(person)}
      {...(note === null ? {} : { note })}
    />
  );
}

/** Of one contact who linked it and when; of several to how many of them. */
function useNote(staffId: string, contacts: readonly LinkableContact[]): string | null {
  const words = useTranslations("contactLinks.users");
  const noteOf = useLinkNote();
  const count = contacts.filter((contact) => isLinked(contact, staffId)).length;
  if (count === 0) return null;
  if (contacts.length > 1) return words("some", { count, all: contacts.length });
  const link = contacts[0]?.links.find((one) => one.staffId === staffId);
  return link ? noteOf(link) : null;
}
