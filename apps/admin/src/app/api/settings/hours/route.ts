import { defineRoute } from "@/server/http/define-route";
import { hoursAnswerSchema, listHours } from "@/server/settings/desk-settings";

/** For everybody at the desk: a chat says when its branch is closed. */
export const GET = defineRoute({
  permission: "chats.can_view",
  response: hoursAnswerSchema,
  run: (staff) => listHours(staff),
});
