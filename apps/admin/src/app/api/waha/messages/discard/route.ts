import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { discardMessage } from "@/server/whatsapp/send-message";

export const POST = defineRoute({
  permission: "chats.can_edit",
  body: z.strictObject({ messageId: z.uuid() }),
  response: okSchema,
  run: (staff, { body }) => discardMessage(staff, body.messageId),
});
