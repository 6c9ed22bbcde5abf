import { defineRoute } from "@/server/http/define-route";
import { sessionDoneSchema } from "@/server/whatsapp/run-session";
import { sessionQuerySchema } from "@/server/whatsapp/session-query";
import { branchBodySchema, setSessionBranch } from "@/server/whatsapp/session-records";

export const POST = defineRoute({
  permission: "chats.can_edit",
  query: sessionQuerySchema,
  body: branchBodySchema,
  response: sessionDoneSchema,
  run: (staff, { query, body }) => setSessionBranch(staff, query, body),
});
