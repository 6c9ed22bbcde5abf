import { sessionHistorySchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { sessionQuerySchema } from "@/server/whatsapp/session-query";
import { readSessionHistory } from "@/server/whatsapp/session-records";

export const GET = defineRoute({
  permission: "chats.can_edit",
  query: sessionQuerySchema,
  response: sessionHistorySchema,
  run: (staff, { query }) => readSessionHistory(staff, query),
});
