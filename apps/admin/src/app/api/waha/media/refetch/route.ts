import { defineRoute } from "@/server/http/define-route";
import { refetchAnswerSchema, refetchBodySchema, refetchMedia } from "@/server/whatsapp/refetch-media";

export const POST = defineRoute({
  permission: "chats.can_view",
  limit: "sync",
  body: refetchBodySchema,
  response: refetchAnswerSchema,
  run: (staff, { body }) => refetchMedia(staff, body),
});
