import { defineRoute } from "@/server/http/define-route";
import { listStaff, staffAnswerSchema } from "@/server/whatsapp/list-staff";

export const GET = defineRoute({
  permission: "chats.can_view",
  response: staffAnswerSchema,
  run: (staff) => listStaff(staff),
});
