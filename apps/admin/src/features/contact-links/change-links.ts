import { linkResultSchema, type LinkResult, MOST_LINKS_AT_ONCE } from "@kaunter/domain";
import { request } from "@/features/whatsapp/data/request.ts";

export interface WantedLinks {
  readonly contactIds: readonly string[];
  readonly link: readonly string[];
  readonly unlink: readonly string[];
}

/** Makes and takes links, as many requests as it takes. @throws AppError; what went before it is done */
export async function changeLinks({ contactIds, link, unlink }: WantedLinks): Promise<LinkResult> {
  const each = Math.max(1, Math.floor(MOST_LINKS_AT_ONCE / Math.max(1, link.length + unlink.length)));
  const sum = { linked: 0, unlinked: 0 };
  for (let from = 0; from < contactIds.length; from += each) {
    const body = { contactIds: contactIds.slice(from, from + each), link, unlink };
    const done = await request("/api/contact-links", linkResultSchema, { method: "POST", body });
    sum.linked += done.linked;
    sum.unlinked += done.unlinked;
  }
  return sum;
}
