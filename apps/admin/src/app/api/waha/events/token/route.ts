import { defineRoute } from "@/server/http/define-route";
import { readLiveToken, liveTokenSchema } from "@/server/feed/read-live-token";

export const GET = defineRoute({
  permission: "chats.can_view",
  response: liveTokenSchema,
  run: (staff) => readLiveToken(staff),
});
