import { lastContactSyncSchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { readLastSync } from "@/server/ultramsg/read-last-sync";

export const GET = defineRoute({
  permission: "signed-in",
  response: lastContactSyncSchema,
  run: (staff) => readLastSync(staff),
});
