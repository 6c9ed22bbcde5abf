import { healthReportSchema } from "@kaunter/domain";
import { readHealth } from "@/server/health/read-health";
import { defineRoute } from "@/server/http/define-route";

export const GET = defineRoute({
  permission: "signed-in",
  response: healthReportSchema,
  run: (staff) => readHealth(staff),
});
