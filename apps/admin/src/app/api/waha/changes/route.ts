import { defineRoute } from "@/server/http/define-route";
import { changesAnswerSchema, changesQuerySchema, listChanges } from "@/server/whatsapp/list-changes";

export const GET = defineRoute({
  permission: "chats.can_view",
  query: changesQuerySchema,
  response: changesAnswerSchema,
  run: (staff, { query }) => listChanges(staff, query),
});
