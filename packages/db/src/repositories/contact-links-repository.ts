import {
  type LinkableContactPage,
  linkableContactPageSchema,
  type LinkChange,
  type LinkFilter,
  type LinkOverview,
  linkOverviewSchema,
  type LinkResult,
  linkResultSchema,
} from "@kaunter/domain";
import { call } from "../ask.ts";
import type { DbClient } from "../client.ts";

/** Which contacts are looked after by whom. All of it is for admins: everybody else is answered AppError forbidden. */
export function createContactLinksRepository(client: DbClient) {
  return {
    /** A page of contacts, the newest first. @param cursor the `next` of the page before; null for the first page. @param limit at most 100 */
    async list(filter: LinkFilter, cursor: string | null, limit: number): Promise<LinkableContactPage> {
      const args = { filter: { ...filter }, page_limit: limit, ...(cursor === null ? {} : { cursor }) };
      return linkableContactPageSchema.parse(await call(client, "list_linkable_contacts", args));
    },
    async overview(): Promise<LinkOverview> {
      return linkOverviewSchema.parse(await call(client, "contact_link_overview", {}));
    },
    /** @throws AppError not_found for an unknown contact, bad_request for somebody who is not active staff */
    async change({ contactIds, link, unlink }: LinkChange): Promise<LinkResult> {
      const args = { contact_ids: contactIds, link_staff: link, unlink_staff: unlink };
      return linkResultSchema.parse(await call(client, "change_contact_links", args));
    },
  };
}

export type ContactLinksRepository = ReturnType<typeof createContactLinksRepository>;
