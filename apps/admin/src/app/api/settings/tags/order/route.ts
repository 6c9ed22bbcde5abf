import { orderSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { orderTags } from "@/server/settings/edit-tags";
import { doneSchema } from "@/server/settings/setting-schemas";

export const PUT = defineRoute({
  permission: "chats.can_edit",
  body: orderSchema,
  response: doneSchema,
  run: (staff, { body }) => orderTags(staff, body),
});
