import { defineRoute } from "@/server/http/define-route";
import { registerAnswerSchema, registerBodySchema, registerWebhook } from "@/server/whatsapp/register-webhook";

export const POST = defineRoute({
  permission: "chats.can_edit",
  body: registerBodySchema,
  response: registerAnswerSchema,
  run: (_staff, { body }) => registerWebhook(body),
});
