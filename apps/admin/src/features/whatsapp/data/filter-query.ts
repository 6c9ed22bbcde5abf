import { type DeskFilter, deskFilterSchema, OPEN_FILTER } from "@kaunter/domain";

/** The filter as it stands in an address, in one order, defaults left out: also its key in the store. */
export function filterToQuery(filter: DeskFilter): string {
  const query = new URLSearchParams();
  for (const key of Object.keys(deskFilterSchema.shape).sort()) {
    const value = filter[key as keyof DeskFilter];
    if (value === undefined || value === "" || (key === "type" && value === "all")) continue;
    query.set(key, String(value));
  }
  return query.toString();
}

/** Reads the filter of an address; what it does not understand is the open list, never an error. */
export function queryToFilter(query: URLSearchParams): DeskFilter {
  const known = Object.keys(deskFilterSchema.shape).flatMap((key) => {
    const value = query.get(key);
    return value === null || value === "" ? [] : [[key, value] as const];
  });
  const parsed = deskFilterSchema.safeParse(Object.fromEntries(known));
  return parsed.success ? parsed.data : OPEN_FILTER;
}

/** Is it another list than the one the desk opens with? */
export function isNarrowed(filter: DeskFilter): boolean {
  return filterToQuery(filter) !== "";
}
