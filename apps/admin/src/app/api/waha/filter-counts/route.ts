import { filterCountsSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { countFilters, countsQuerySchema } from "@/server/whatsapp/count-filters";

export const GET = defineRoute({
  permission: "chats.can_view",
  query: countsQuerySchema,
  response: filterCountsSchema,
  run: (staff, { query }) => countFilters(staff, query.status),
});
