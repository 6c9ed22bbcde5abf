import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { sessionQuerySchema } from "@/server/whatsapp/session-query";
import { setDefaultSession } from "@/server/whatsapp/session-records";

export const POST = defineRoute({
  permission: "chats.can_edit",
  query: sessionQuerySchema,
  response: okSchema,
  run: (staff, { query }) => setDefaultSession(staff, query),
});
