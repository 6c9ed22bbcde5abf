import { tagDraftSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { addTag, listTagSettings } from "@/server/settings/edit-tags";
import { tagAnswerSchema, tagsAnswerSchema } from "@/server/settings/setting-schemas";

export const GET = defineRoute({
  permission: "chats.can_edit",
  response: tagsAnswerSchema,
  run: (staff) => listTagSettings(staff),
});

export const POST = defineRoute({
  permission: "chats.can_edit",
  body: tagDraftSchema,
  response: tagAnswerSchema,
  run: (staff, { body }) => addTag(staff, body),
});
