import { defineRoute } from "@/server/http/define-route";
import { listBranches, branchesAnswerSchema } from "@/server/whatsapp/list-branches";

export const GET = defineRoute({
  permission: "chats.can_view",
  atOnce: true,
  response: branchesAnswerSchema,
  run: (caller) => listBranches(caller),
});
