import { defineDownload } from "@/server/http/define-download";
import { mediaQuerySchema, streamMedia } from "@/server/whatsapp/stream-media";

export const GET = defineDownload({
  permission: "chats.can_view",
  limit: "media",
  query: mediaQuerySchema,
  run: streamMedia,
});
