import { defineDownload } from "@/server/http/define-download";
import { sessionPictureQuerySchema, showSessionPicture } from "@/server/whatsapp/show-session-picture";

export const GET = defineDownload({
  permission: "chats.can_view",
  limit: "media",
  query: sessionPictureQuerySchema,
  run: showSessionPicture,
});
