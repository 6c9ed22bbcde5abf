import { defineRoute } from "@/server/http/define-route";
import { listTags, tagsAnswerSchema } from "@/server/whatsapp/list-tags";

export const GET = defineRoute({
  permission: "chats.can_view",
  atOnce: true,
  response: tagsAnswerSchema,
  run: (caller) => listTags(caller),
});
