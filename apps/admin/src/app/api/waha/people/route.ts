import { defineRoute } from "@/server/http/define-route";
import { peopleAnswerSchema, peopleQuerySchema, searchPeople } from "@/server/whatsapp/search-people";

export const GET = defineRoute({
  permission: "chats.can_view",
  query: peopleQuerySchema,
  response: peopleAnswerSchema,
  run: (staff, { query }) => searchPeople(staff, query),
});
