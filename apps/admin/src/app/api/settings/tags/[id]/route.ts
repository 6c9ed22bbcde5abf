import { defineRoute } from "@/server/http/define-route";
import { deleteTag, saveTag } from "@/server/settings/edit-tags";
import {
  settingParamsSchema,
  tagAnswerSchema,
  tagBodySchema,
  tagDeletedSchema,
} from "@/server/settings/setting-schemas";

export const PUT = defineRoute({
  permission: "chats.can_edit",
  params: settingParamsSchema,
  body: tagBodySchema,
  response: tagAnswerSchema,
  run: (staff, { params, body }) => saveTag(staff, params.id, body),
});

export const DELETE = defineRoute({
  permission: "chats.can_edit",
  params: settingParamsSchema,
  response: tagDeletedSchema,
  run: (staff, { params }) => deleteTag(staff, params.id),
});
