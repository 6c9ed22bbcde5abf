import type { LinkableContact, LinkableStaff, LinkOverview } from "@kaunter/domain";
import { NOW_MS, uuid } from "../../support/builders";

export const NORA: LinkableStaff = {
  id: uuid(901),
  name: "Nora Wong",
  role: "user",
  branchName: "Kota Damansara",
  active: true,
  contacts: 1,
};
export const FARID: LinkableStaff = { ...NORA, id: uuid(902), name: "Farid Hassan", role: "manager", contacts: 0 };
const GONE: LinkableStaff = { ...NORA, id: uuid(903), name: "Old Hand", active: false, contacts: 1 };

export function linkTo(
  person: LinkableStaff,
  linkedBy: string | null = "Aina Rahim",
): LinkableContact["links"][number] {
  const { id: staffId, name, role, active } = person;
  return { staffId, name, role, active, linkedAtMs: NOW_MS, linkedBy };
}

export function aContact(number: number, overrides: Partial<LinkableContact> = {}): LinkableContact {
  return {
    id: uuid(number),
    name: `Contact ${String(number)}`,
    phone: `6012345${String(1000 + number)}`,
    type: "unknown",
    branchName: null,
    source: "default",
    createdAtMs: NOW_MS,
    links: [],
    ...overrides,
  };
}

export const OVERVIEW: LinkOverview = {
  contacts: 2,
  linked: 1,
  sources: [
    { source: "default", gateway: "waha", contacts: 1 },
    { source: "instance7", gateway: "ultramsg", contacts: 1 },
  ],
  staff: [NORA, FARID, GONE],
};
