import { z } from "zod";
import { defineRoute } from "@/server/http/define-route";
import { okSchema } from "@/server/http/ok-schema";
import { pageAddress } from "@/server/http/page-address";
import { inviteColleague } from "@/server/staff/invite-colleague";

export const POST = defineRoute({
  permission: "staff.can_edit",
  limit: "mail",
  params: z.object({ id: z.uuid() }),
  response: okSchema,
  run: (staff, { params, request }) => inviteColleague(staff, params.id, pageAddress(request, "/set-password")),
});
