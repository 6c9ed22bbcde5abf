"use client";
import type { LinkableContact, LinkableStaff } from "@kaunter/domain";
import { Dialog, SearchField } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ChoiceFooter } from "./choice-footer.tsx";
import { changesOf, linkedOf } from "./link-changes.ts";
import { useChoices } from "./use-choices.ts";
import { useContactName } from "./use-contact-name.ts";
import { useSaveLinks } from "./use-save-links.ts";
import { UserChoice } from "./user-choice.tsx";

export interface LinkUsersDialogProps {
  /** One contact, or several that are changed together. */
  readonly contacts: readonly LinkableContact[];
  readonly staff: readonly LinkableStaff[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Who looks after these contacts: ticked people are linked to all of them, unticked ones to none; the rest stays. */
export function LinkUsersDialog({ contacts, staff, onClose, onSaved }: LinkUsersDialogProps) {
  const words = useTranslations("contactLinks");
  const nameOf = useContactName();
  const [text, setText] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const { choices, choose } = useChoices();
  const { busy, problem, save } = useSaveLinks(onSaved, onClose);
  const { link, unlink } = changesOf(choices, (id) => linkedOf(contacts, id));
  const [first] = contacts;
  const offered = offeredFor(contacts, staff, text);
  return (
    <Dialog open onClose={onClose} title={words("users.title")} closeLabel={words("close")} focusRef={field}>
      <div className="grid gap-2 px-6 pb-2 max-md:px-4">
        <p dir="auto" className="truncate text-start text-ink-muted">
          {first !== undefined && contacts.length === 1
            ? nameOf(first)
            : words("users.many", { count: contacts.length })}
        </p>
        <SearchField
          ref={field}
          label={words("users.search")}
          clearLabel={words("clear")}
          value={text}
          onValueChange={setText}
        />
      </div>
      <ul aria-label={words("users.people")} className="min-h-0 flex-1 overflow-y-auto px-3 pb-2 max-md:px-0">
        {offered.map((person) => (
          <UserChoice
            key={person.id}
            person={person}
            contacts={contacts}
            choice={choices.get(person.id)}
            onChoose={(on) => choose(person.id, on)}
          />
        ))}
        {offered.length === 0 ? <li className="px-3 py-2 text-ink-muted">{words("users.none")}</li> : null}
      </ul>
      <ChoiceFooter
        changes={link.length + unlink.length}
        busy={busy}
        problem={problem}
        onCancel={onClose}
        onSave={() => void save([{ contactIds: contacts.map(({ id }) => id), link, unlink }])}
      />
    </Dialog>
  );
}

/** Whom one can tick: everybody active, and those who left while a link of theirs remains, by what is typed. */
function offeredFor(contacts: readonly LinkableContact[], staff: readonly LinkableStaff[], text: string) {
  const wanted = text.trim().toLowerCase();
  return staff.filter(
    ({ id, name, active }) => (active || linkedOf(contacts, id) !== "none") && name.toLowerCase().includes(wanted),
  );
}
