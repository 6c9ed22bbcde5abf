import { z } from "zod";
import { LEAD_STATUSES, MEMBER_STATUSES } from "../contact/contact.ts";
import type { Conversation } from "./conversation.ts";
import { CONVERSATION_STATUSES } from "./conversation.ts";
import { sessionNameSchema } from "../session/session-name.ts";

/** What somebody types to find something. Postgres knows no text with a NUL in it, and nobody means one. */
export const searchWordsSchema = z
  .string()
  .overwrite((words) => words.replaceAll("\0", ""))
  .trim()
  .max(500);

/** Every way the list can be narrowed, as it stands in the address bar. Source: spec "Filters". */
export const conversationFilterSchema = z.object({
  type: z.enum(["all", "personal", "groups"]).default("all"),
  search: searchWordsSchema.optional(),
  tag: z.string().max(100).optional(),
  assigned: z.union([z.uuid(), z.literal("unassigned")]).optional(),
  branch: z.union([z.uuid(), z.literal("none")]).optional(),
  contact: z.enum(["member", "lead", "unknown"]).optional(),
  leadStatus: z.enum(LEAD_STATUSES).optional(),
  memberStatus: z.enum(MEMBER_STATUSES).optional(),
  /** A session of WAHA, by its name. */
  session: sessionNameSchema.optional(),
  unread: z.stringbool().optional(),
  status: z.enum(CONVERSATION_STATUSES).optional(),
});
export type ConversationFilter = z.infer<typeof conversationFilterSchema>;

/** Does a live row belong on the filtered list? Search is left to SQL: what it cannot decide here is never hidden. */
export function matches(filter: ConversationFilter, row: Conversation): boolean {
  return (
    (filter.type === "all" || (filter.type === "groups") === row.isGroup) &&
    (filter.tag === undefined || row.tags.includes(filter.tag)) &&
    (filter.assigned === undefined || (row.assignedStaffId ?? "unassigned") === filter.assigned) &&
    (filter.branch === undefined || (row.branchId ?? "none") === filter.branch) &&
    (filter.contact === undefined || row.badge.type === filter.contact) &&
    (filter.leadStatus === undefined || (row.badge.type === "lead" && row.badge.status === filter.leadStatus)) &&
    (filter.memberStatus === undefined || (row.badge.type === "member" && row.badge.status === filter.memberStatus)) &&
    (filter.session === undefined || row.session === filter.session) &&
    (filter.unread === undefined || row.unreadCount > 0 === filter.unread) &&
    (filter.status === undefined || row.status === filter.status)
  );
}
