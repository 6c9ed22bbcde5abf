import { type LinkableContact, linkableContactPageSchema, type LinkFilter } from "@kaunter/domain";
import { request } from "@/features/whatsapp/data/request.ts";
import { filterToQuery } from "./view-address.ts";

/** As many as the route gives at once. */
const PAGE = "100";

/**
 * Every contact that matches, not only those that are shown. @param onRead how many there are so far
 * @throws AppError; nothing is half-marked then
 */
export async function readMatching(
  filter: LinkFilter,
  onRead: (count: number) => void,
  signal: AbortSignal,
): Promise<LinkableContact[]> {
  const all: LinkableContact[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const query = filterToQuery(filter);
    query.set("limit", PAGE);
    if (cursor !== "") query.set("cursor", cursor);
    const page = await request(`/api/contact-links?${query.toString()}`, linkableContactPageSchema, { signal });
    all.push(...page.contacts);
    onRead(all.length);
    cursor = page.next;
  }
  return all;
}
