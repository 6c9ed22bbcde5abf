import { type ConversationFilter, conversationFilterSchema } from "@kaunter/domain";

/** The list as it opens: every kind of chat, nothing left out. */
export const OPEN_FILTER: ConversationFilter = { type: "all" };

/** The filter as it stands in an address, in one order, defaults left out: also its key in the store. */
export function filterToQuery(filter: ConversationFilter): string {
  const query = new URLSearchParams();
  for (const key of Object.keys(conversationFilterSchema.shape).sort()) {
    const value = filter[key as keyof ConversationFilter];
    if (value === undefined || value === "" || (key === "type" && value === "all")) continue;
    query.set(key, String(value));
  }
  return query.toString();
}

/** Reads the filter of an address; what it does not understand is the open list, never an error. */
export function queryToFilter(query: URLSearchParams): ConversationFilter {
  const known = Object.keys(conversationFilterSchema.shape).flatMap((key) => {
    const value = query.get(key);
    return value === null || value === "" ? [] : [[key, value] as const];
  });
  const parsed = conversationFilterSchema.safeParse(Object.fromEntries(known));
  return parsed.success ? parsed.data : OPEN_FILTER;
}

/** Is anything left out? */
export function isNarrowed(filter: ConversationFilter): boolean {
  return filterToQuery(filter) !== "";
}
