import { defineRoute } from "@/server/http/define-route";
import { pairingAnswerSchema, pairingBodySchema, requestPairingCode } from "@/server/whatsapp/pair-session";
import { sessionQuerySchema } from "@/server/whatsapp/session-query";

export const POST = defineRoute({
  permission: "chats.can_edit",
  limit: "sync",
  query: sessionQuerySchema,
  body: pairingBodySchema,
  response: pairingAnswerSchema,
  run: (staff, { query, body }) => requestPairingCode(staff, query, body.phone),
});
