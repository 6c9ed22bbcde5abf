import { changePassword, changePasswordSchema } from "@/server/account/change-password";
import { okSchema } from "@/server/auth/sign-in";
import { defineRoute } from "@/server/http/define-route";

export const POST = defineRoute({
  permission: "signed-in",
  limit: "password",
  body: changePasswordSchema,
  response: okSchema,
  run: (staff, { body }) => changePassword(staff, body),
});
