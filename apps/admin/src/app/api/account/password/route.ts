import { changePassword, changePasswordSchema } from "@/server/account/change-password";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";

export const POST = defineRoute({
  permission: "signed-in",
  limit: "password",
  body: changePasswordSchema,
  response: okSchema,
  run: (staff, { body }) => changePassword(staff, body),
});
