import { sessionListSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { listSessions } from "@/server/whatsapp/list-sessions";

export const GET = defineRoute({
  permission: "chats.can_view",
  response: sessionListSchema,
  run: (staff) => listSessions(staff),
});
