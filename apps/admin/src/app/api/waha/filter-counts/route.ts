import { filterCountsSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { countFilters, countsQuerySchema } from "@/server/whatsapp/count-filters";

export const GET = defineRoute({
  permission: "chats.can_view",
  atOnce: true,
  query: countsQuerySchema,
  response: filterCountsSchema,
  run: (caller, { query }) => countFilters(caller, query.status),
});
