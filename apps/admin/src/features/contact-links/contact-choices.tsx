"use client";
import { type LinkableContact, phoneLabel } from "@kaunter/domain";
import { Button, Skeleton } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { ChoiceRow } from "./choice-row.tsx";
import { useContactName } from "./use-contact-name.ts";
import type { Contacts } from "./use-contacts.ts";
import { useLinkNote } from "./use-link-note.ts";

export interface ContactChoicesProps {
  readonly contacts: Contacts;
  readonly staffId: string;
  readonly checked: (contact: LinkableContact) => boolean;
  readonly onChoose: (contact: LinkableContact, on: boolean) => void;
}

/** Contacts to tick, page after page. */
export function ContactChoices({ contacts, staffId, checked, onChoose }: ContactChoicesProps) {
  const words = useTranslations("contactLinks.list");
  const errors = useTranslations("errors");
  const { list, hasMore, isLoading, isMore, error, more } = contacts;
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-3 pb-2 max-md:px-0">
      <ul aria-label={words("label")} aria-busy={isLoading || undefined}>
        {list.map((contact) => (
          <ContactChoice
            key={contact.id}
            contact={contact}
            staffId={staffId}
            checked={checked(contact)}
            onChoose={(on) => onChoose(contact, on)}
          />
        ))}
      </ul>
      {isLoading && list.length === 0 ? <Skeleton className="m-3 h-40" /> : null}
      {!isLoading && error === null && list.length === 0 ? (
        <p className="px-3 py-2 text-ink-muted">{words("empty")}</p>
      ) : null}
      {error === null ? null : (
        <p role="alert" className="px-3 py-2 text-danger">
          {errors(error)}
        </p>
      )}
      {hasMore ? (
        <Button size="s" className="m-3" busy={isMore} onClick={more}>
          {words("more")}
        </Button>
      ) : null}
    </div>
  );
}

interface ContactChoiceProps {
  readonly contact: LinkableContact;
  readonly staffId: string;
  readonly checked: boolean;
  readonly onChoose: (on: boolean) => void;
}

function ContactChoice({ contact, staffId, checked, onChoose }: ContactChoiceProps) {
  const words = useTranslations("contactLinks");
  const nameOf = useContactName();
  const noteOf = useLinkNote();
  const link = contact.links.find((one) => one.staffId === staffId);
  const facts = [
    contact.name === null || contact.phone === null ? null : phoneLabel(contact.phone),
    words(`list.${contact.type}`),
  ];
  return (
    <ChoiceRow
      id={contact.id}
      name={nameOf(contact)}
      checked={checked}
      onChange={onChoose}
      facts={facts.filter((fact) => fact !== null).join(" · ")}
      {...(link ? { note: noteOf(link) } : {})}
    />
  );
}
