import { defineRoute } from "@/server/http/define-route";
import { readSession, sessionAnswerSchema } from "@/server/whatsapp/read-session";

export const GET = defineRoute({
  permission: "chats.can_view",
  response: sessionAnswerSchema,
  run: (staff) => readSession(staff),
});
