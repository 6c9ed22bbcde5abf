import { defineRoute } from "@/server/http/define-route";
import { listStaff, staffAnswerSchema } from "@/server/whatsapp/list-staff";

export const GET = defineRoute({
  permission: "chats.can_view",
  atOnce: true,
  response: staffAnswerSchema,
  run: (caller) => listStaff(caller),
});
