import { setPassword, setPasswordSchema } from "@/server/account/set-password";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";

export const POST = defineRoute({
  permission: "public",
  body: setPasswordSchema,
  response: okSchema,
  run: ({ body }) => setPassword(body),
});
