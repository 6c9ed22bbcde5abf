import { setPassword, setPasswordSchema } from "@/server/account/set-password";
import { okSchema } from "@/server/auth/sign-in";
import { defineRoute } from "@/server/http/define-route";

export const POST = defineRoute({
  permission: "public",
  body: setPasswordSchema,
  response: okSchema,
  run: ({ body }) => setPassword(body),
});
