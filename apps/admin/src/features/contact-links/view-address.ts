import { type LinkFilter, linkFilterSchema } from "@kaunter/domain";

/** Which way round the page is read: people of a contact, or contacts of a person. */
export type LinkView = "contacts" | "people";

/** A filter as a query, in one order, nothing empty: also its key among the answers. */
export function filterToQuery(filter: LinkFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const key of Object.keys(linkFilterSchema.shape).sort()) {
    const value = filter[key as keyof LinkFilter];
    if (value !== undefined && value !== "") query.set(key, value);
  }
  return query;
}

/** Keeps the address in step, so that a reload and a link to it show the same. */
export function writeAddress(view: LinkView, filter: LinkFilter): void {
  const query = filterToQuery(filter);
  if (view !== "contacts") query.set("view", view);
  const text = query.toString();
  history.replaceState(history.state, "", text === "" ? location.pathname : `${location.pathname}?${text}`);
}
