"use client";
import type { LinkableContactPage, LinkFilter, LinkOverview } from "@kaunter/domain";
import { Segmented } from "@kaunter/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SectionHead } from "@/features/settings/section-head.tsx";
import { ContactsView } from "./contacts-view.tsx";
import { PeopleView } from "./people-view.tsx";
import { SyncCard } from "./sync-card.tsx";
import { useContacts } from "./use-contacts.ts";
import { useLinkOverview } from "./use-link-overview.ts";
import { type LinkView, writeAddress } from "./view-address.ts";

export interface ContactLinksScreenProps {
  /** What the address asked for, with the first answers to it. */
  readonly view: LinkView;
  readonly filter: LinkFilter;
  readonly overview: LinkOverview;
  readonly page: LinkableContactPage;
}

const VIEWS = ["contacts", "people"] as const;

/** Settings › Contact Links: who looks after whom, read from either side. */
export function ContactLinksScreen(first: ContactLinksScreenProps) {
  const words = useTranslations("contactLinks");
  const [{ view, filter }, setShown] = useState<{ view: LinkView; filter: LinkFilter }>(first);
  const { overview, refresh } = useLinkOverview(first.overview);
  const contacts = useContacts(filter, filter === first.filter ? first.page : undefined);
  const show = (next: LinkView, narrowed: LinkFilter) => {
    setShown({ view: next, filter: narrowed });
    writeAddress(next, narrowed);
  };
  const renew = () => {
    void refresh();
    void contacts.refresh();
  };
  return (
    <div className="grid grid-cols-1 gap-4">
      <SectionHead
        title={words("title")}
        note={words("numbers", { contacts: overview.contacts, linked: overview.linked })}
      />
      <SyncCard onEnd={renew} />
      <section className="grid grid-cols-1 gap-3 rounded-l bg-surface p-4 shadow-[inset_0_0_0_1px_var(--line)]">
        <ViewChoice view={view} onChange={(next) => show(next, filter)} />
        {view === "contacts" ? (
          <ContactsView
            filter={filter}
            contacts={contacts}
            overview={overview}
            onFilter={(narrowed) => show("contacts", narrowed)}
            onChanged={renew}
          />
        ) : (
          <PeopleView
            staff={overview.staff}
            onShow={(person) => show("contacts", { staff: person.id })}
            onChanged={renew}
          />
        )}
      </section>
    </div>
  );
}

function ViewChoice({ view, onChange }: { readonly view: LinkView; readonly onChange: (view: LinkView) => void }) {
  const words = useTranslations("contactLinks");
  const roles = useTranslations("shell.roles");
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <p className="min-w-0 flex-1 basis-80 text-ink-muted">{words("explain", { role: roles("user") })}</p>
      <Segmented
        label={words("view.label")}
        value={view}
        options={VIEWS.map((value) => ({ value, label: words(`view.${value}`) }))}
        onChange={onChange}
      />
    </div>
  );
}
