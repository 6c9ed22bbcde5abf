import { defineDownload } from "@/server/http/define-download";
import { pictureQuerySchema, showPicture } from "@/server/whatsapp/show-picture";

export const GET = defineDownload({
  permission: "chats.can_view",
  limit: "media",
  query: pictureQuerySchema,
  run: showPicture,
});
