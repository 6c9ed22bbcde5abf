import {
  CONVERSATION_STATUSES,
  type DeskFilter,
  type FilterCounts,
  LEAD_STATUSES,
  MEMBER_STATUSES,
} from "@kaunter/domain";

/** The menus the list is narrowed with. `person` is the grouped one: contact type, lead status, member status. */
export const DIMENSIONS = ["status", "tag", "assigned", "branch", "person", "session"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const CONTACT_TYPES = ["member", "lead", "unknown"] as const;
export const STATUS_CHOICES = [...CONVERSATION_STATUSES, "all"] as const;

/** What is chosen in a menu; "" for nothing. Choices of `person` read `member`, `lead:new`, `member:active`. */
export function choiceOf(filter: DeskFilter, dimension: Dimension): string {
  if (dimension !== "person") return filter[dimension] ?? "";
  if (filter.leadStatus !== undefined) return `lead:${filter.leadStatus}`;
  if (filter.memberStatus !== undefined) return `member:${filter.memberStatus}`;
  return filter.contact ?? "";
}

/** The filter with another choice in one menu; "" takes it back. */
export function withChoice(filter: DeskFilter, dimension: Dimension, choice: string): DeskFilter {
  const value = choice === "" ? undefined : choice;
  if (dimension === "status")
    return withStatus(
      filter,
      STATUS_CHOICES.find((one) => one === value),
    );
  if (dimension !== "person") return { ...filter, [dimension]: value };
  return {
    ...filter,
    contact: CONTACT_TYPES.find((one) => one === value),
    leadStatus: LEAD_STATUSES.find((one) => `lead:${one}` === value),
    memberStatus: MEMBER_STATUSES.find((one) => `member:${one}` === value),
  };
}

/** Which conversations are shown as to being done with: the choice, or what the desk shows by itself. */
export function shownStatus({ status, search }: DeskFilter): NonNullable<DeskFilter["status"]> {
  return status ?? (search === undefined ? "active" : "all");
}

/** The filter with other words; "" ends the search. */
export function withSearch(filter: DeskFilter, words: string): DeskFilter {
  return withStatus({ ...filter, search: words === "" ? undefined : words }, filter.status);
}

/** What the desk shows by itself is no choice: it leaves nothing in the address and nothing to clear. */
function withStatus(filter: DeskFilter, status: DeskFilter["status"]): DeskFilter {
  const open = { ...filter, status: undefined };
  return status === shownStatus(open) ? open : { ...filter, status };
}

/** How many menus stand on something. */
export function chosenCount(filter: DeskFilter): number {
  return DIMENSIONS.filter((dimension) => choiceOf(filter, dimension) !== "").length + Number(filter.unread === true);
}

/** How many conversations a choice leads to by itself; null where nobody counted. */
export function countOf(counts: FilterCounts | null, dimension: Dimension, choice: string): number | null {
  if (counts === null || dimension === "status" || dimension === "session" || choice === "") return null;
  if (dimension !== "person") return counts[dimension][choice] ?? 0;
  const [kind = "", status] = choice.split(":");
  if (status === undefined) return counts.contact[kind] ?? 0;
  return (kind === "lead" ? counts.leadStatus : counts.memberStatus)[status] ?? 0;
}
