import { receiptsSettingSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { readReceipts, receiptsBodySchema, saveReceipts } from "@/server/settings/desk-settings";
import { doneSchema } from "@/server/settings/setting-schemas";

export const GET = defineRoute({
  permission: "chats.can_edit",
  response: receiptsSettingSchema,
  run: (staff) => readReceipts(staff),
});

export const PUT = defineRoute({
  permission: "chats.can_edit",
  body: receiptsBodySchema,
  response: doneSchema,
  run: (staff, { body }) => saveReceipts(staff, body),
});
