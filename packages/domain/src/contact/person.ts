import { z } from "zod";
import { candidateSchema } from "./candidate.ts";
import { LEAD_STATUSES, MEMBER_STATUSES } from "./contact.ts";
import { relatedConversationSchema } from "./relation.ts";

const branchName = z.string().nullable();

/** A member as the CRM knows them. Dates are `YYYY-MM-DD`; `phone` is digits only, null where it cannot be read as one. */
export const memberDetailsSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  dob: z.string().nullable(),
  gender: z.string().nullable(),
  branchName,
  registeredOn: z.string(),
  status: z.enum(MEMBER_STATUSES),
});
export type MemberDetails = z.infer<typeof memberDetailsSchema>;

/** Somebody who asked and has not joined yet. `createdOn` is ISO 8601. */
export const leadDetailsSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  phone: z.string().nullable(),
  status: z.enum(LEAD_STATUSES),
  branchName,
  createdOn: z.string(),
});
export type LeadDetails = z.infer<typeof leadDetailsSchema>;

/** A package that still counts. Without `remaining` and `total` it is not counted in sessions. `expiresOn`: `YYYY-MM-DD`. */
export const packageDetailsSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  remaining: z.number().nullable(),
  total: z.number().nullable(),
  expiresOn: z.string(),
  trainerName: z.string().nullable(),
});
export type PackageDetails = z.infer<typeof packageDetailsSchema>;

/**
 * Who the CRM says is behind a conversation: a member with packages, a lead, or nobody; everybody its number may be; and
 * where else the same person writes from. `byHand`: staff said so, the number alone did not decide.
 */
export const personSchema = z.object({
  member: memberDetailsSchema.nullable(),
  lead: leadDetailsSchema.nullable(),
  packages: z.array(packageDetailsSchema),
  candidates: z.array(candidateSchema),
  byHand: z.boolean(),
  related: z.array(relatedConversationSchema),
});
export type Person = z.infer<typeof personSchema>;
