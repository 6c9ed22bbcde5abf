import { z } from "zod";
import { okSchema } from "@/server/auth/sign-in";
import { defineRoute } from "@/server/http/define-route";
import { markRead } from "@/server/whatsapp/mark-read";

export const POST = defineRoute({
  permission: "chats.can_edit",
  params: z.object({ id: z.uuid() }),
  response: okSchema,
  run: (staff, { params }) => markRead(staff, params.id),
});
