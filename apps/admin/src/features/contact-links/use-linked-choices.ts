"use client";
import type { LinkableContact } from "@kaunter/domain";
import { useState } from "react";
import { isLinked } from "./link-changes.ts";

export interface LinkedChoices {
  readonly checked: (contact: LinkableContact) => boolean;
  readonly choose: (contact: LinkableContact, on: boolean) => void;
  /** Ids of contacts to be linked, and to be unlinked. */
  readonly link: readonly string[];
  readonly unlink: readonly string[];
}

/** Contacts ticked or unticked for one person. One that is put back to what it was is no change. */
export function useLinkedChoices(staffId: string): LinkedChoices {
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const choose = (contact: LinkableContact, on: boolean) => {
    const next = new Map(changed);
    if (on === isLinked(contact, staffId)) next.delete(contact.id);
    else next.set(contact.id, on);
    setChanged(next);
  };
  const ids = (on: boolean) => [...changed].filter(([, wanted]) => wanted === on).map(([id]) => id);
  return {
    checked: (contact) => changed.get(contact.id) ?? isLinked(contact, staffId),
    choose,
    link: ids(true),
    unlink: ids(false),
  };
}
