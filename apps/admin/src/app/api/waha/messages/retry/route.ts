import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";
import { retryMessage, sendAnswerSchema } from "@/server/whatsapp/send-message";

export const POST = defineRoute({
  permission: "chats.can_edit",
  limit: "send",
  body: z.strictObject({ messageId: z.uuid() }),
  response: sendAnswerSchema,
  run: (staff, { body }) => retryMessage(staff, body.messageId),
});
