import { reactionBodySchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { reactToMessage } from "@/server/whatsapp/react-to-message";

export const POST = defineRoute({
  permission: "chats.can_edit",
  limit: "send",
  body: reactionBodySchema,
  response: okSchema,
  run: (staff, { body }) => reactToMessage(staff, body),
});
