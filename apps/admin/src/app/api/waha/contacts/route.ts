import { defineRoute } from "@/server/http/define-route";
import { listAnswerSchema, listConversations, listQuerySchema } from "@/server/whatsapp/list-conversations";

export const GET = defineRoute({
  permission: "chats.can_view",
  atOnce: true,
  query: listQuerySchema,
  response: listAnswerSchema,
  run: (caller, { query }) => listConversations(caller, query),
});
