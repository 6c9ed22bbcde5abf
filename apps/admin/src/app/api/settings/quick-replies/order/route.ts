import { orderSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { orderReplies } from "@/server/settings/edit-replies";

export const PUT = defineRoute({
  permission: "chats.can_edit",
  body: orderSchema,
  response: okSchema,
  run: (staff, { body }) => orderReplies(staff, body),
});
