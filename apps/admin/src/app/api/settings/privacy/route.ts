import { privacyChangeSchema, privacySettingsSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { readPrivacy, savePrivacy } from "@/server/settings/privacy-settings";

export const GET = defineRoute({
  permission: "chats.can_edit",
  response: privacySettingsSchema,
  run: (staff) => readPrivacy(staff),
});

export const PUT = defineRoute({
  permission: "chats.can_edit",
  body: privacyChangeSchema,
  response: okSchema,
  run: (staff, { body }) => savePrivacy(staff, body),
});
