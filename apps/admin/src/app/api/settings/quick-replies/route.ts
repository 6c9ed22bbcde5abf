import { replyDraftSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { addReply, listReplySettings } from "@/server/settings/edit-replies";
import { repliesAnswerSchema, replyAnswerSchema } from "@/server/settings/setting-schemas";

export const GET = defineRoute({
  permission: "chats.can_edit",
  response: repliesAnswerSchema,
  run: (staff) => listReplySettings(staff),
});

export const POST = defineRoute({
  permission: "chats.can_edit",
  body: replyDraftSchema,
  response: replyAnswerSchema,
  run: (staff, { body }) => addReply(staff, body),
});
