import { roleDefaultSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { setRole } from "@/server/staff/change-rights";

export const PUT = defineRoute({
  permission: "staff.can_edit",
  body: roleDefaultSchema,
  response: okSchema,
  run: (staff, { body }) => setRole(staff, body),
});
