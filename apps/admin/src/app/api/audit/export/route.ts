import { auditFilterSchema } from "@kaunter/domain";
import { exportAudit } from "@/server/audit/export-audit";
import { defineDownload } from "@/server/http/define-download";

export const GET = defineDownload({
  permission: "signed-in",
  limit: "export",
  query: auditFilterSchema,
  run: exportAudit,
});
