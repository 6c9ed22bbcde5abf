import { webhookStatusSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { readWebhookStatus } from "@/server/settings/webhook-status";

export const GET = defineRoute({
  permission: "chats.can_edit",
  response: webhookStatusSchema,
  run: (staff) => readWebhookStatus(staff),
});
