import { createAuditRepository } from "@kaunter/db";
import { defineRoute } from "@/server/http/define-route";
import { registerAnswerSchema, registerBodySchema, registerWebhook } from "@/server/whatsapp/register-webhook";

export const POST = defineRoute({
  permission: "chats.can_edit",
  limit: "sync",
  body: registerBodySchema,
  response: registerAnswerSchema,
  run: async (staff, { body }) => {
    const answer = await registerWebhook(body);
    if (answer.state === "registered") {
      await createAuditRepository(staff.client).noteSession(body.session, "session/webhook_registered");
    }
    return answer;
  },
});
