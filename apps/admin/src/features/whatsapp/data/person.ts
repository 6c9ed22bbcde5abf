import { LEAD_STATUSES, MEMBER_STATUSES } from "@kaunter/domain";
import { z } from "zod";
import { request } from "./request.ts";

const name = z.string();
const branchName = z.string().nullable();

/** A member as the CRM knows them. Dates are `YYYY-MM-DD`. */
const memberSchema = z.object({
  id: z.uuid(),
  name,
  email: z.string().nullable(),
  dob: z.string().nullable(),
  gender: z.string().nullable(),
  branchName,
  registeredOn: z.string(),
  status: z.enum(MEMBER_STATUSES),
});
export type MemberDetails = z.infer<typeof memberSchema>;

/** Somebody who asked and has not joined yet. `createdOn` is ISO 8601. */
const leadSchema = z.object({
  id: z.uuid(),
  name,
  status: z.enum(LEAD_STATUSES),
  branchName,
  createdOn: z.string(),
});
export type LeadDetails = z.infer<typeof leadSchema>;

/** A package that still counts. Without `remaining` and `total` it is not counted in sessions. `expiresOn`: `YYYY-MM-DD`. */
const packageSchema = z.object({
  id: z.uuid(),
  name,
  remaining: z.number().nullable(),
  total: z.number().nullable(),
  expiresOn: z.string(),
  trainerName: z.string().nullable(),
});
export type PackageDetails = z.infer<typeof packageSchema>;

const personSchema = z.object({
  member: memberSchema.nullable(),
  lead: leadSchema.nullable(),
  packages: z.array(packageSchema),
});
/** Who the CRM says is behind a conversation. */
export type Person = z.infer<typeof personSchema>;

/** Asks who is behind a conversation. @throws AppError as `request` */
export function readPerson(conversationId: string): Promise<Person> {
  return request(`/api/waha/conversations/${encodeURIComponent(conversationId)}/person`, personSchema);
}
