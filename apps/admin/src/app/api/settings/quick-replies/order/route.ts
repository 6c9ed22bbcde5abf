import { orderSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { orderReplies } from "@/server/settings/edit-replies";
import { doneSchema } from "@/server/settings/setting-schemas";

export const PUT = defineRoute({
  permission: "chats.can_edit",
  body: orderSchema,
  response: doneSchema,
  run: (staff, { body }) => orderReplies(staff, body),
});
