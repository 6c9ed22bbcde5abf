import { conversationSchema } from "@kaunter/domain";
import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";
import { findConversation } from "@/server/whatsapp/find-conversation";

export const GET = defineRoute({
  permission: "chats.can_view",
  params: z.object({ id: z.uuid() }),
  response: z.object({ conversation: conversationSchema }),
  run: (staff, { params }) => findConversation(staff, params.id),
});
