import { linkableContactPageSchema, linkChangeSchema, linkResultSchema } from "@kaunter/domain";
import { changeLinks } from "@/server/contact-links/change-links";
import { linkableQuerySchema, listLinkable } from "@/server/contact-links/list-linkable";
import { defineRoute } from "@/server/http/define-route";

export const GET = defineRoute({
  permission: "chats.can_view",
  query: linkableQuerySchema,
  response: linkableContactPageSchema,
  run: (staff, { query }) => listLinkable(staff, query),
});

export const POST = defineRoute({
  permission: "chats.can_edit",
  body: linkChangeSchema,
  response: linkResultSchema,
  run: (staff, { body }) => changeLinks(staff, body),
});
