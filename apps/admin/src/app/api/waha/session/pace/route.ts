import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { sessionQuerySchema } from "@/server/whatsapp/session-query";
import { paceBodySchema, setSessionPace } from "@/server/whatsapp/session-records";

export const POST = defineRoute({
  permission: "chats.can_edit",
  query: sessionQuerySchema,
  body: paceBodySchema,
  response: okSchema,
  run: (staff, { query, body }) => setSessionPace(staff, query, body),
});
