import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";
import { listMerges, mergesAnswerSchema } from "@/server/whatsapp/undo-merge";

export const GET = defineRoute({
  permission: "chats.can_edit",
  params: z.object({ id: z.uuid() }),
  response: mergesAnswerSchema,
  run: (staff, { params: { id } }) => listMerges(staff, id),
});
