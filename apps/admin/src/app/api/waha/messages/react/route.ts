import { reactionBodySchema } from "@kaunter/domain";
import { okSchema } from "@/server/auth/sign-in";
import { defineRoute } from "@/server/http/define-route";
import { reactToMessage } from "@/server/whatsapp/react-to-message";

export const POST = defineRoute({
  permission: "chats.can_edit",
  limit: "send",
  body: reactionBodySchema,
  response: okSchema,
  run: (staff, { body }) => reactToMessage(staff, body),
});
