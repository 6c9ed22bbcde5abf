"use client";
import { type LinkableContact, phoneLabel } from "@kaunter/domain";
import { Avatar, Button, Pill } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useCan } from "@/permissions/use-can.ts";
import { Check } from "./check.tsx";
import { useContactName } from "./use-contact-name.ts";
import { useLinkNote } from "./use-link-note.ts";

export interface ContactRowProps {
  readonly contact: LinkableContact;
  /** What its source is called. */
  readonly source: string | null;
  readonly selected: boolean;
  readonly onSelect: (on: boolean) => void;
  readonly onEdit: () => void;
}

/** One contact: who, from where, and who looks after it. */
export function ContactRow({ contact, source, selected, onSelect, onEdit }: ContactRowProps) {
  const words = useTranslations("contactLinks.list");
  const mayEdit = useCan("chats.can_edit");
  const name = useContactName()(contact);
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 border-t border-line py-2 first:border-t-0 lg:grid-cols-[auto_minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1.2fr)_auto]">
      {mayEdit ? <Check checked={selected} onChange={onSelect} label={words("select", { name })} /> : <span />}
      <span className="flex min-w-0 items-center gap-3">
        <Avatar name={name} id={contact.id} size="s" />
        <span className="min-w-0">
          <span dir="auto" className="block truncate text-start font-medium">
            {name}
          </span>
          {contact.name === null || contact.phone === null ? null : (
            <span className="block truncate text-meta text-ink-muted tabular-nums">{phoneLabel(contact.phone)}</span>
          )}
        </span>
      </span>
      <span className="min-w-0 text-meta text-ink-muted max-lg:col-start-2 max-lg:row-start-2">
        <span className="block truncate">
          {[words(contact.type), contact.branchName].filter((fact) => fact !== null).join(" · ")}
        </span>
        {source === null ? null : <span className="block truncate">{source}</span>}
      </span>
      <LinkedTo contact={contact} />
      {mayEdit ? (
        <Button
          size="s"
          aria-haspopup="dialog"
          aria-label={words("editOf", { name })}
          onClick={onEdit}
          className="max-lg:col-start-3 max-lg:row-start-1 max-md:h-10"
        >
          {words("edit")}
        </Button>
      ) : null}
    </li>
  );
}

/** Everybody who looks after a contact; a resting pointer is told since when. The dialog says it to all. */
function LinkedTo({ contact }: { readonly contact: LinkableContact }) {
  const words = useTranslations("contactLinks.list");
  const noteOf = useLinkNote();
  return (
    <span className="flex min-w-0 flex-wrap gap-1 max-lg:col-span-2 max-lg:col-start-2">
      {contact.links.map((link) => (
        <span key={link.staffId} title={noteOf(link)} className="min-w-0">
          <Pill className="max-w-full">
            <span className="truncate">{link.name}</span>
          </Pill>
        </span>
      ))}
      {contact.links.length === 0 ? <span className="text-meta text-ink-muted">{words("nobody")}</span> : null}
    </span>
  );
}
