import { z } from "zod";
import { type Badge, badgeSchema, LEAD_STATUSES, MEMBER_STATUSES } from "./contact.ts";

const person = {
  type: z.enum(["member", "lead"]),
  id: z.uuid(),
  name: z.string(),
  branchName: z.string().nullable(),
  /** Of the member, or of the lead. */
  status: z.enum([...MEMBER_STATUSES, ...LEAD_STATUSES]),
};

/** Somebody a number may belong to. Of a family nobody is `chosen` until staff choose. Source: spec "Contact matching". */
export const candidateSchema = z.object({ ...person, chosen: z.boolean() });
export type Candidate = z.infer<typeof candidateSchema>;

/** A member or lead found by name or phone. `conversationId`: the newest chat with them that the reader may see. */
export const foundPersonSchema = z.object({
  ...person,
  phone: z.string().nullable(),
  conversationId: z.uuid().nullable(),
});
export type FoundPerson = z.infer<typeof foundPersonSchema>;

/** Who a conversation is said to be with: a member, a lead, or nobody the CRM knows. */
export const personChoiceSchema = z.union([
  z.strictObject({ memberId: z.uuid() }),
  z.strictObject({ leadId: z.uuid() }),
  z.literal("nobody"),
]);
export type PersonChoice = z.infer<typeof personChoiceSchema>;

/** The pill of a candidate or found person. */
export function badgeOf(person: Pick<Candidate, "type" | "status">): Badge {
  return badgeSchema.parse({ type: person.type, status: person.status });
}
