import { z } from "zod";

export const LEAD_STATUSES = ["new", "engaged", "consulted", "escalated", "no_reply", "rejected", "converted"] as const;
export type LeadStatus = (typeof LEAD_STATUSES)[number];

export const MEMBER_STATUSES = ["active", "inactive", "no_package"] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

/** Who is writing: a member, a lead, or somebody Kaunter does not know. */
export const badgeSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("member"), status: z.enum(MEMBER_STATUSES) }),
  z.object({ type: z.literal("lead"), status: z.enum(LEAD_STATUSES) }),
  z.object({ type: z.literal("unknown") }),
]);
export type Badge = z.infer<typeof badgeSchema>;
