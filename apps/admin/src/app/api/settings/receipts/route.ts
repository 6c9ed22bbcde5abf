import { receiptsSettingSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { readReceipts, receiptsBodySchema, saveReceipts } from "@/server/settings/desk-settings";

export const GET = defineRoute({
  permission: "chats.can_edit",
  response: receiptsSettingSchema,
  run: (staff) => readReceipts(staff),
});

export const PUT = defineRoute({
  permission: "chats.can_edit",
  body: receiptsBodySchema,
  response: okSchema,
  run: (staff, { body }) => saveReceipts(staff, body),
});
