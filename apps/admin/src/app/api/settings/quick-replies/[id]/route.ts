import { defineRoute } from "@/server/http/define-route";
import { deleteReply, saveReply } from "@/server/settings/edit-replies";
import { doneSchema, replyAnswerSchema, replyBodySchema, settingParamsSchema } from "@/server/settings/setting-schemas";

export const PUT = defineRoute({
  permission: "chats.can_edit",
  params: settingParamsSchema,
  body: replyBodySchema,
  response: replyAnswerSchema,
  run: (staff, { params, body }) => saveReply(staff, params.id, body),
});

export const DELETE = defineRoute({
  permission: "chats.can_edit",
  params: settingParamsSchema,
  response: doneSchema,
  run: (staff, { params }) => deleteReply(staff, params.id),
});
