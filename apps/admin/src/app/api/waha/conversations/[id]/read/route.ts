import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { markRead } from "@/server/whatsapp/mark-read";

export const POST = defineRoute({
  permission: "chats.can_edit",
  params: z.object({ id: z.uuid() }),
  response: okSchema,
  run: (staff, { params }) => markRead(staff, params.id),
});
