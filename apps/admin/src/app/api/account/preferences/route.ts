import { preferencesSchema } from "@kaunter/domain";
import { readPreferences, savePreferences } from "@/server/account/preferences";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";

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
