import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { runSession } from "@/server/whatsapp/run-session";
import { sessionQuerySchema } from "@/server/whatsapp/session-query";

export const POST = defineRoute({
  permission: "chats.can_edit",
  limit: "sync",
  query: sessionQuerySchema,
  response: okSchema,
  run: (staff, { query }) => runSession(staff, "restart", query),
});
