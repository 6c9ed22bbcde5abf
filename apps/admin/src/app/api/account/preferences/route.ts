import { preferencesSchema } from "@kaunter/domain";
import { readPreferences, savePreferences } from "@/server/account/preferences";
import { okSchema } from "@/server/auth/sign-in";
import { defineRoute } from "@/server/http/define-route";

export const GET = defineRoute({
  permission: "signed-in",
  response: preferencesSchema,
  run: (staff) => readPreferences(staff),
});

export const PUT = defineRoute({
  permission: "signed-in",
  body: preferencesSchema,
  response: okSchema,
  run: (staff, { body }) => savePreferences(staff, body),
});
