import { z } from "zod";
import { okSchema } from "@/server/auth/sign-in";
import { defineRoute } from "@/server/http/define-route";
import { pageAddress } from "@/server/http/page-address";
import { inviteColleague } from "@/server/staff/invite-colleague";

export const POST = defineRoute({
  permission: "staff.can_edit",
  limit: "mail",
  params: z.object({ id: z.uuid() }),
  response: okSchema,
  run: (staff, { params, request }) => inviteColleague(staff, params.id, pageAddress(request, "/set-password")),
});
