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

export interface MatchCandidate {
  readonly kind: "member" | "lead";
  readonly id: string;
  /** On leads: the member this lead became. */
  readonly memberId: string | null;
}

export type ContactMatch =
  | { readonly type: "member"; readonly memberId: string; readonly others: readonly string[] }
  | { readonly type: "lead"; readonly leadId: string }
  | { readonly type: "unknown" };

/**
 * Decides who a phone belongs to: members first, then leads, a converted lead stands for its member; a family that
 * shares a phone yields the remembered member, else the first, and the others by name. Source: spec "Contact matching".
 */
export function matchContact(candidates: readonly MatchCandidate[], rememberedMemberId: string | null): ContactMatch {
  const members = candidates.flatMap((one) =>
    one.kind === "member" ? [one.id] : one.memberId !== null ? [one.memberId] : [],
  );
  const unique = [...new Set(members)];
  const chosen = unique.find((id) => id === rememberedMemberId) ?? unique[0];
  if (chosen !== undefined) return { type: "member", memberId: chosen, others: unique.filter((id) => id !== chosen) };
  const lead = candidates.find((one) => one.kind === "lead");
  return lead ? { type: "lead", leadId: lead.id } : { type: "unknown" };
}
