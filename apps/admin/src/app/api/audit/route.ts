import { auditPageSchema } from "@kaunter/domain";
import { auditQuerySchema, listAudit } from "@/server/audit/list-audit";
import { defineRoute } from "@/server/http/define-route";

export const GET = defineRoute({
  permission: "signed-in",
  query: auditQuerySchema,
  response: auditPageSchema,
  run: (staff, { query }) => listAudit(staff, query),
});
