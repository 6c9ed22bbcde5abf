import { messageSearchQuerySchema, messageSearchSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { searchMessages } from "@/server/whatsapp/search-messages";

export const GET = defineRoute({
  permission: "chats.can_view",
  atOnce: true,
  query: messageSearchQuerySchema,
  response: messageSearchSchema,
  run: (caller, { query }) => searchMessages(caller, query),
});
