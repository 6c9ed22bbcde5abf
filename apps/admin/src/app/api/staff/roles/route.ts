import { roleDefaultSchema } from "@kaunter/domain";
import { okSchema } from "@/server/auth/sign-in";
import { defineRoute } from "@/server/http/define-route";
import { setRole } from "@/server/staff/change-rights";

export const PUT = defineRoute({
  permission: "staff.can_edit",
  body: roleDefaultSchema,
  response: okSchema,
  run: (staff, { body }) => setRole(staff, body),
});
