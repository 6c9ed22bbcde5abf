import { defineDownload } from "@/server/http/define-download";
import { showQr } from "@/server/whatsapp/pair-session";
import { sessionQuerySchema } from "@/server/whatsapp/session-query";

export const GET = defineDownload({ permission: "chats.can_edit", query: sessionQuerySchema, run: showQr });
