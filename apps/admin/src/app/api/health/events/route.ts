import { unsupportedPageSchema } from "@kaunter/domain";
import { listUnsupported, unsupportedQuerySchema } from "@/server/health/list-unsupported";
import { defineRoute } from "@/server/http/define-route";

export const GET = defineRoute({
  permission: "signed-in",
  query: unsupportedQuerySchema,
  response: unsupportedPageSchema,
  run: (staff, { query }) => listUnsupported(staff, query),
});
