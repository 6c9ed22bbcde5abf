import { defineRoute } from "@/server/http/define-route";
import { listAnswerSchema, listConversations, listQuerySchema } from "@/server/whatsapp/list-conversations";

export const GET = defineRoute({
  permission: "chats.can_view",
  query: listQuerySchema,
  response: listAnswerSchema,
  run: (staff, { query }) => listConversations(staff, query),
});
