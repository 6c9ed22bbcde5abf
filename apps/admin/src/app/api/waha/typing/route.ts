import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";
import { tellTyping } from "@/server/whatsapp/tell-typing";

export const POST = defineRoute({
  permission: "chats.can_edit",
  body: z.strictObject({ conversationId: z.uuid(), typing: z.boolean() }),
  response: z.object({ ok: z.literal(true) }),
  run: (staff, { body }) => tellTyping(staff, body),
});
