import { outgoingSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { sendAnswerSchema, sendMessage } from "@/server/whatsapp/send-message";

export const POST = defineRoute({
  permission: "chats.can_edit",
  limit: "send",
  body: outgoingSchema,
  response: sendAnswerSchema,
  run: (staff, { body }) => sendMessage(staff, body),
});
