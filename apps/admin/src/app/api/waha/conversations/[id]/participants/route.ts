import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";
import { listParticipants, participantsAnswerSchema } from "@/server/whatsapp/list-participants";

export const GET = defineRoute({
  permission: "chats.can_view",
  params: z.object({ id: z.uuid() }),
  response: participantsAnswerSchema,
  run: (staff, { params }) => listParticipants(staff, params.id),
});
