"use client";
import type { LinkableStaff } from "@kaunter/domain";
import { Dialog, SearchField } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useSearchText } from "@/features/whatsapp/conversation-list/use-search-text.ts";
import { ChoiceFooter } from "./choice-footer.tsx";
import { ContactChoices } from "./contact-choices.tsx";
import { useLinkedChoices } from "./use-linked-choices.ts";
import { useContacts } from "./use-contacts.ts";
import { useSaveLinks } from "./use-save-links.ts";

export interface LinkContactsDialogProps {
  readonly person: LinkableStaff;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Which contacts one person looks after: search, tick several over several searches, save once. */
export function LinkContactsDialog({ person, onClose, onSaved }: LinkContactsDialogProps) {
  const words = useTranslations("contactLinks");
  const [search, setSearch] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const { text, change, applyNow } = useSearchText(search, setSearch);
  const contacts = useContacts(search === "" ? {} : { search });
  const { checked, choose, link, unlink } = useLinkedChoices(person.id);
  const refresh = () => {
    onSaved();
    void contacts.refresh();
  };
  const { busy, problem, save } = useSaveLinks(refresh, onClose);
  const wanted = [
    { contactIds: link, link: [person.id], unlink: [] },
    { contactIds: unlink, link: [], unlink: [person.id] },
  ].filter((one) => one.contactIds.length > 0);
  return (
    <Dialog open onClose={onClose} title={words("people.title")} closeLabel={words("close")} focusRef={field}>
      <div className="grid gap-2 px-6 pb-2 max-md:px-4">
        <p dir="auto" className="truncate text-start text-ink-muted">
          {person.name}
        </p>
        <SearchField
          ref={field}
          label={words("tools.search")}
          clearLabel={words("clear")}
          value={text}
          onValueChange={change}
          onKeyDown={(event) => (event.key === "Enter" ? applyNow() : undefined)}
        />
      </div>
      <ContactChoices contacts={contacts} staffId={person.id} checked={checked} onChoose={choose} />
      <ChoiceFooter
        changes={link.length + unlink.length}
        busy={busy}
        problem={problem}
        onCancel={onClose}
        onSave={() => void save(wanted)}
      />
    </Dialog>
  );
}
