"use client";
import type { LinkableContact, LinkFilter, LinkOverview } from "@kaunter/domain";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BulkBar } from "./bulk-bar.tsx";
import { ContactList } from "./contact-list.tsx";
import { ContactTools } from "./contact-tools.tsx";
import { LinkUsersDialog } from "./link-users-dialog.tsx";
import type { Contacts } from "./use-contacts.ts";
import { useSelection } from "./use-selection.ts";

export interface ContactsViewProps {
  readonly filter: LinkFilter;
  readonly contacts: Contacts;
  readonly overview: LinkOverview;
  readonly onFilter: (filter: LinkFilter) => void;
  /** Links were changed: what is shown is old. */
  readonly onChanged: () => void;
}

/** Contacts, and people for one or several of them. */
export function ContactsView({ filter, contacts, overview, onFilter, onChanged }: ContactsViewProps) {
  const words = useTranslations("contactLinks.list");
  const selection = useSelection(contacts.list);
  const [edited, setEdited] = useState<readonly LinkableContact[] | null>(null);
  // After a save that went wrong the dialog shows what is there now, not what was when it opened.
  const now = new Map(contacts.list.map((contact) => [contact.id, contact]));
  return (
    <>
      <ContactTools filter={filter} overview={overview} onFilter={onFilter} />
      <h2 className="sr-only">{words("label")}</h2>
      <ContactList
        filter={filter}
        contacts={contacts}
        overview={overview}
        selection={selection}
        onEdit={(contact) => setEdited([contact])}
      />
      <BulkBar selection={selection} onEdit={() => setEdited(selection.contacts)} />
      {edited === null ? null : (
        <LinkUsersDialog
          contacts={edited.map((contact) => now.get(contact.id) ?? contact)}
          staff={overview.staff}
          onClose={() => setEdited(null)}
          onSaved={() => {
            selection.keepShown();
            onChanged();
          }}
        />
      )}
    </>
  );
}
