import { defineRoute } from "@/server/http/define-route";
import { sessionDoneSchema } from "@/server/whatsapp/run-session";
import { sessionQuerySchema } from "@/server/whatsapp/session-query";
import { setDefaultSession } from "@/server/whatsapp/session-records";

export const POST = defineRoute({
  permission: "chats.can_edit",
  query: sessionQuerySchema,
  response: sessionDoneSchema,
  run: (staff, { query }) => setDefaultSession(staff, query),
});
