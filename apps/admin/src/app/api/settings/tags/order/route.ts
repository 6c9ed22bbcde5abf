import { orderSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { orderTags } from "@/server/settings/edit-tags";

export const PUT = defineRoute({
  permission: "chats.can_edit",
  body: orderSchema,
  response: okSchema,
  run: (staff, { body }) => orderTags(staff, body),
});
