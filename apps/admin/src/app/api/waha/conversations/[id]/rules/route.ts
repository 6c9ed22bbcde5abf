import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";
import { groupRulesSchema, readGroupRules } from "@/server/whatsapp/read-group-rules";

export const GET = defineRoute({
  permission: "chats.can_edit",
  params: z.object({ id: z.uuid() }),
  response: groupRulesSchema,
  run: (staff, { params }) => readGroupRules(staff, params.id),
});
