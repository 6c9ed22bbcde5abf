import { z } from "zod";
import { okSchema } from "@/server/auth/sign-in";
import { defineRoute } from "@/server/http/define-route";
import { discardMessage } from "@/server/whatsapp/send-message";

export const POST = defineRoute({
  permission: "chats.can_edit",
  body: z.strictObject({ messageId: z.uuid() }),
  response: okSchema,
  run: (staff, { body }) => discardMessage(staff, body.messageId),
});
