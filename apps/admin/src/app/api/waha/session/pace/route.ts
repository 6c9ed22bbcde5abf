import { defineRoute } from "@/server/http/define-route";
import { sessionDoneSchema } from "@/server/whatsapp/run-session";
import { sessionQuerySchema } from "@/server/whatsapp/session-query";
import { paceBodySchema, setSessionPace } from "@/server/whatsapp/session-records";

export const POST = defineRoute({
  permission: "chats.can_edit",
  query: sessionQuerySchema,
  body: paceBodySchema,
  response: sessionDoneSchema,
  run: (staff, { query, body }) => setSessionPace(staff, query, body),
});
