import { linkOverviewSchema } from "@kaunter/domain";
import { readLinkOverview } from "@/server/contact-links/list-linkable";
import { defineRoute } from "@/server/http/define-route";

export const GET = defineRoute({
  permission: "chats.can_view",
  response: linkOverviewSchema,
  run: (staff) => readLinkOverview(staff),
});
