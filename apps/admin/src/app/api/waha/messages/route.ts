import { defineRoute } from "@/server/http/define-route";
import { historyAnswerSchema, historyQuerySchema, readHistory } from "@/server/whatsapp/read-history";

export const GET = defineRoute({
  permission: "chats.can_view",
  atOnce: true,
  query: historyQuerySchema,
  response: historyAnswerSchema,
  run: (caller, { query }) => readHistory(caller, query),
});
