import { defineRoute } from "@/server/http/define-route";
import { createAdmin, createAdminSchema, createdAdminSchema } from "@/server/setup/create-admin";

export const POST = defineRoute({
  permission: "public",
  body: createAdminSchema,
  response: createdAdminSchema,
  run: ({ body }) => createAdmin(body),
});
