import {
  candidateSchema,
  LEAD_STATUSES,
  type LeadDetails,
  MEMBER_STATUSES,
  type MemberDetails,
  type PackageDetails,
  type Person,
  relatedConversationSchema,
} from "@kaunter/domain";
import { z } from "zod";
import { renameKeys } from "./rename-keys.ts";

const memberSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  phone_digits: z.string().nullable(),
  email: z.string().nullable(),
  dob: z.string().nullable(),
  gender: z.string().nullable(),
  branch_name: z.string().nullable(),
  registered_on: z.string(),
  badge_status: z.enum(MEMBER_STATUSES),
});
const packageSchema = z.object({
  id: z.uuid(),
  package_name: z.string(),
  remaining_sessions: z.number().nullable(),
  total_sessions: z.number().nullable(),
  expires_on: z.string(),
  trainer_name: z.string().nullable(),
});
const leadSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  phone_digits: z.string().nullable(),
  status: z.enum(LEAD_STATUSES),
  created_at: z.string(),
  branch_name: z.string().nullable(),
});
const personSchema = z.object({
  member: z.unknown(),
  packages: z.array(z.unknown()),
  lead: leadSchema.nullable(),
  by_hand: z.boolean(),
  candidates: z.array(z.unknown()),
  related: z.array(z.unknown()),
});

/** A row of `view_2_member`. */
export function toMember(found: unknown): MemberDetails {
  const { phone_digits, branch_name, registered_on, badge_status, ...row } = memberSchema.parse(found);
  return { ...row, phone: phone_digits, branchName: branch_name, registeredOn: registered_on, status: badge_status };
}

/** A row of `view_4_1_2_member_package`. */
export function toPackage(found: unknown): PackageDetails {
  const row = packageSchema.parse(found);
  return {
    id: row.id,
    name: row.package_name,
    remaining: row.remaining_sessions,
    total: row.total_sessions,
    expiresOn: row.expires_on,
    trainerName: row.trainer_name,
  };
}

/** What `person_of` answers. */
export function toPerson(found: unknown): Person {
  const { member, packages, lead, by_hand, candidates, related } = personSchema.parse(found);
  return {
    member: member === null ? null : toMember(member),
    packages: packages.map(toPackage),
    lead: lead === null ? null : toLead(lead),
    byHand: by_hand,
    candidates: candidates.map((row) => candidateSchema.parse(renameKeys(row))),
    related: related.map((row) => relatedConversationSchema.parse(renameKeys(row))),
  };
}

function toLead({ id, name, phone_digits, status, created_at, branch_name }: z.infer<typeof leadSchema>): LeadDetails {
  return { id, name, phone: phone_digits, status, branchName: branch_name, createdOn: created_at };
}
