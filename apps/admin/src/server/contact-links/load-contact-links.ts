import {
  can,
  type LinkableContactPage,
  type LinkFilter,
  linkFilterSchema,
  type LinkOverview,
  type Permission,
  PERMISSIONS,
} from "@kaunter/domain";
import { authorise } from "@/server/http/define-route";
import { linkableQuerySchema, listLinkable, readLinkOverview } from "./list-linkable";

export interface ContactLinksStart {
  readonly filter: LinkFilter;
  readonly overview: LinkOverview;
  readonly page: LinkableContactPage;
  readonly permissions: readonly Permission[];
}

/**
 * Everything the first picture of Contact Links needs. What the address says and nobody understands is left out.
 * @throws AppError `unauthenticated`, `forbidden`
 */
export async function loadContactLinks(
  search: Record<string, string | string[] | undefined>,
): Promise<ContactLinksStart> {
  const staff = await authorise("chats.can_view");
  const parsed = linkFilterSchema.strip().safeParse(search);
  const filter = parsed.success ? parsed.data : {};
  const [overview, page] = await Promise.all([
    readLinkOverview(staff),
    listLinkable(staff, linkableQuerySchema.parse(filter)),
  ]);
  return { filter, overview, page, permissions: PERMISSIONS.filter((permission) => can(staff.access, permission)) };
}
