import { messageSearchQuerySchema, messageSearchSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { searchMessages } from "@/server/whatsapp/search-messages";

export const GET = defineRoute({
  permission: "chats.can_view",
  query: messageSearchQuerySchema,
  response: messageSearchSchema,
  run: (staff, { query }) => searchMessages(staff, query),
});
