import { defineRoute } from "@/server/http/define-route";
import { countSetUp } from "@/server/http/rate-limit";
import { createAdmin, createAdminSchema, createdAdminSchema } from "@/server/setup/create-admin";

export const POST = defineRoute({
  permission: "public",
  body: createAdminSchema,
  response: createdAdminSchema,
  run: async ({ body, request }) => {
    await countSetUp(request.headers);
    return createAdmin(body);
  },
});
