import { defineStream } from "@/server/http/define-stream";

export const GET = defineStream({ permission: "chats.can_view" });
