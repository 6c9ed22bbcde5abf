import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { undoMerge } from "@/server/whatsapp/undo-merge";

export const POST = defineRoute({
  permission: "chats.can_edit",
  params: z.object({ id: z.uuid() }),
  response: okSchema,
  run: (staff, { params: { id } }) => undoMerge(staff, id),
});
