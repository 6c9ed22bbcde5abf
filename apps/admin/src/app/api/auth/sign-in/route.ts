import { signIn, signInSchema } from "@/server/auth/sign-in";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";

export const POST = defineRoute({
  permission: "public",
  body: signInSchema,
  response: okSchema,
  run: ({ body, request }) => signIn(body, request.headers),
});
