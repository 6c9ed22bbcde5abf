import { defineRoute } from "@/server/http/define-route";
import { startAnswerSchema, startBodySchema, startConversation } from "@/server/whatsapp/start-conversation";

export const POST = defineRoute({
  permission: "chats.can_edit",
  limit: "send",
  body: startBodySchema,
  response: startAnswerSchema,
  run: (staff, { body }) => startConversation(staff, body.phone),
});
