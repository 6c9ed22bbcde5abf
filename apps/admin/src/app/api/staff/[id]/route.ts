import { staffChangesSchema } from "@kaunter/domain";
import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { changeColleague } from "@/server/staff/change-rights";

export const PATCH = defineRoute({
  permission: "staff.can_edit",
  params: z.object({ id: z.uuid() }),
  body: staffChangesSchema,
  response: okSchema,
  run: (staff, { params, body }) => changeColleague(staff, params.id, body),
});
