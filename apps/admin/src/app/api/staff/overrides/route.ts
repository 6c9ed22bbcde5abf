import { overrideChangeSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { setOverride } from "@/server/staff/change-rights";

export const PUT = defineRoute({
  permission: "staff.can_edit",
  body: overrideChangeSchema,
  response: okSchema,
  run: (staff, { body }) => setOverride(staff, body),
});
