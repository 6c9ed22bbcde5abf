import { messagePastSchema } from "@kaunter/domain";
import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";
import { readMessagePast } from "@/server/whatsapp/read-message-past";

export const GET = defineRoute({
  permission: "chats.can_view",
  params: z.object({ id: z.uuid() }),
  response: messagePastSchema,
  run: (staff, { params }) => readMessagePast(staff, params.id),
});
