import { conversationEditSchema, conversationSchema } from "@kaunter/domain";
import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";
import { editAnswerSchema, editConversation } from "@/server/whatsapp/edit-conversation";
import { findConversation } from "@/server/whatsapp/find-conversation";

const params = z.object({ id: z.uuid() });

export const GET = defineRoute({
  permission: "chats.can_view",
  atOnce: true,
  params,
  response: z.object({ conversation: conversationSchema }),
  run: (caller, { params: { id } }) => findConversation(caller, id),
});

export const PATCH = defineRoute({
  permission: "chats.can_edit",
  params,
  body: conversationEditSchema,
  response: editAnswerSchema,
  run: (staff, { params: { id }, body }) => editConversation(staff, id, body),
});
