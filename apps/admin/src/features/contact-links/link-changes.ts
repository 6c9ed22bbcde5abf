import type { LinkableContact } from "@kaunter/domain";

/** What somebody ticked or unticked, by id; what they did not touch is not in it. */
export type Choices = ReadonlyMap<string, boolean>;

export type Linked = "all" | "some" | "none";

/** Are these contacts linked to this person: all of them, some, or none? */
export function linkedOf(contacts: readonly LinkableContact[], staffId: string): Linked {
  const count = contacts.filter((contact) => isLinked(contact, staffId)).length;
  if (count === 0) return "none";
  return count === contacts.length ? "all" : "some";
}

export function isLinked(contact: LinkableContact, staffId: string): boolean {
  return contact.links.some((link) => link.staffId === staffId);
}

/** The choices that change anything: whom to link and whom to unlink. */
export function changesOf(choices: Choices, stateOf: (id: string) => Linked): { link: string[]; unlink: string[] } {
  const ids = [...choices];
  return {
    link: ids.filter(([id, on]) => on && stateOf(id) !== "all").map(([id]) => id),
    unlink: ids.filter(([id, on]) => !on && stateOf(id) !== "none").map(([id]) => id),
  };
}
