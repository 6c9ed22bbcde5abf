import { defineRoute } from "@/server/http/define-route";
import { listQuickReplies, quickRepliesAnswerSchema } from "@/server/whatsapp/list-quick-replies";

export const GET = defineRoute({
  permission: "chats.can_edit",
  response: quickRepliesAnswerSchema,
  run: (staff) => listQuickReplies(staff),
});
