import { defineRoute } from "@/server/http/define-route";
import { listTags, tagsAnswerSchema } from "@/server/whatsapp/list-tags";

export const GET = defineRoute({
  permission: "chats.can_view",
  response: tagsAnswerSchema,
  run: (staff) => listTags(staff),
});
