import { defineRoute } from "@/server/http/define-route";
import { hoursBodySchema, hoursParamsSchema, saveHours } from "@/server/settings/desk-settings";
import { doneSchema } from "@/server/settings/setting-schemas";

export const PUT = defineRoute({
  permission: "chats.can_edit",
  params: hoursParamsSchema,
  body: hoursBodySchema,
  response: doneSchema,
  run: (staff, { params, body }) => saveHours(staff, params.branchId, body),
});
