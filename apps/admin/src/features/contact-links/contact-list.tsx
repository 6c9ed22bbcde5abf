"use client";
import type { LinkableContact, LinkFilter, LinkOverview } from "@kaunter/domain";
import { Button, Skeleton } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useCan } from "@/permissions/use-can.ts";
import { Check } from "./check.tsx";
import { ContactRow } from "./contact-row.tsx";
import { SelectMatching } from "./select-matching.tsx";
import type { Contacts } from "./use-contacts.ts";
import type { Selection } from "./use-selection.ts";
import { filterToQuery } from "./view-address.ts";

export interface ContactListProps {
  readonly filter: LinkFilter;
  readonly contacts: Contacts;
  readonly overview: LinkOverview;
  readonly selection: Selection;
  readonly onEdit: (contact: LinkableContact) => void;
}

/** The contacts that match, with how many there are. */
export function ContactList({ filter, contacts, overview, selection, onEdit }: ContactListProps) {
  const words = useTranslations("contactLinks.list");
  const gateways = useTranslations("contactLinks.gateways");
  const errors = useTranslations("errors");
  const { list, hasMore, isLoading, isMore, error, more } = contacts;
  const gatewayOf = new Map(overview.sources.map(({ source, gateway }) => [source, gateway]));
  const sourceOf = ({ source }: LinkableContact): string | null => {
    const gateway = source === null ? undefined : gatewayOf.get(source);
    return gateway === undefined ? source : `${source ?? ""} · ${gateways(gateway)}`;
  };
  return (
    <section aria-busy={isLoading || undefined}>
      <ListHead {...{ filter, contacts, selection }} />
      {isLoading && list.length === 0 ? <Skeleton className="h-64" /> : null}
      {error === null ? null : (
        <p role="alert" className="py-3 text-danger">
          {errors(error)}
        </p>
      )}
      {!isLoading && error === null && list.length === 0 ? (
        <p className="py-6 text-center text-ink-muted">{words(overview.contacts === 0 ? "none" : "empty")}</p>
      ) : null}
      <ul aria-label={words("label")}>
        {list.map((contact) => (
          <ContactRow
            key={contact.id}
            contact={contact}
            source={sourceOf(contact)}
            selected={selection.has(contact.id)}
            onSelect={(on) => selection.set([contact], on)}
            onEdit={() => onEdit(contact)}
          />
        ))}
      </ul>
      {hasMore ? (
        <Button className="mt-3" busy={isMore} onClick={more}>
          {words("more")}
        </Button>
      ) : null}
    </section>
  );
}

/** How many there are, one tick for all that are shown, and then a way to all that match. */
function ListHead({ filter, contacts, selection }: Pick<ContactListProps, "filter" | "contacts" | "selection">) {
  const words = useTranslations("contactLinks.list");
  const mayEdit = useCan("chats.can_edit");
  const { list, total, isLoading } = contacts;
  const marked = list.filter((contact) => selection.has(contact.id)).length;
  const shown =
    list.length < total ? words("shown", { shown: list.length, count: total }) : words("total", { count: total });
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-3 border-b border-line pb-2 text-meta text-ink-muted">
      {mayEdit && list.length > 0 ? (
        <Check
          label={words("selectAll")}
          checked={marked === list.length}
          mixed={marked > 0 && marked < list.length}
          onChange={(on) => selection.set(list, on)}
        />
      ) : null}
      <p role="status">{isLoading && list.length === 0 ? words("loading") : shown}</p>
      {mayEdit && list.length > 0 && marked === list.length && selection.contacts.length < total ? (
        <SelectMatching
          key={filterToQuery(filter).toString()}
          {...{ filter, total }}
          onSelect={(all) => selection.set(all, true)}
        />
      ) : null}
    </div>
  );
}
