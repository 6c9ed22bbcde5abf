import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { hoursBodySchema, hoursParamsSchema, saveHours } from "@/server/settings/desk-settings";

export const PUT = defineRoute({
  permission: "chats.can_edit",
  params: hoursParamsSchema,
  body: hoursBodySchema,
  response: okSchema,
  run: (staff, { params, body }) => saveHours(staff, params.branchId, body),
});
