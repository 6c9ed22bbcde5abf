import { newStaffSchema, staffDirectorySchema } from "@kaunter/domain";
import { defineRoute } from "@/server/http/define-route";
import { pageAddress } from "@/server/http/page-address";
import { addColleague, addedSchema } from "@/server/staff/invite-colleague";
import { readDirectory } from "@/server/staff/read-directory";

export const GET = defineRoute({
  permission: "staff.can_view",
  response: staffDirectorySchema,
  run: (staff) => readDirectory(staff),
});

export const POST = defineRoute({
  permission: "staff.can_edit",
  limit: "mail",
  body: newStaffSchema,
  response: addedSchema,
  run: (staff, { body, request }) => addColleague(staff, body, pageAddress(request, "/set-password")),
});
