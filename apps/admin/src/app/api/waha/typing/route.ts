import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { tellTyping } from "@/server/whatsapp/tell-typing";

export const POST = defineRoute({
  permission: "chats.can_edit",
  body: z.strictObject({ conversationId: z.uuid(), typing: z.boolean() }),
  response: okSchema,
  run: (staff, { body }) => tellTyping(staff, body),
});
