import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { deleteReply, saveReply } from "@/server/settings/edit-replies";
import { replyAnswerSchema, replyBodySchema, settingParamsSchema } from "@/server/settings/setting-schemas";

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
  response: okSchema,
  run: (staff, { params }) => deleteReply(staff, params.id),
});
