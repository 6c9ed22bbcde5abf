"use client";
import type { LinkableContact } from "@kaunter/domain";
import { useState } from "react";

export interface Selection {
  /** As the list has them now; those it does not show as they were when they were chosen. */
  readonly contacts: readonly LinkableContact[];
  readonly has: (id: string) => boolean;
  readonly set: (contacts: readonly LinkableContact[], on: boolean) => void;
  readonly clear: () => void;
  /** Of what was done to the others nobody here would hear. */
  readonly keepShown: () => void;
}

/** Contacts that are marked for something to be done to them together. It outlives another search. */
export function useSelection(shown: readonly LinkableContact[]): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, LinkableContact>>(new Map());
  const set = (contacts: readonly LinkableContact[], on: boolean) => {
    const next = new Map(chosen);
    for (const contact of contacts) {
      if (on) next.set(contact.id, contact);
      else next.delete(contact.id);
    }
    setChosen(next);
  };
  const fresh = new Map(shown.map((contact) => [contact.id, contact]));
  return {
    contacts: [...chosen.values()].map((contact) => fresh.get(contact.id) ?? contact),
    has: (id) => chosen.has(id),
    set,
    clear: () => setChosen(new Map()),
    keepShown: () => setChosen(new Map([...chosen].filter(([id]) => fresh.has(id)))),
  };
}
