import { type LeadDetails, MEMBER_STATUSES, type MemberDetails, type PackageDetails } from "@kaunter/domain";
import { z } from "zod";
import { ask } from "../ask.ts";
import type { DbClient } from "../client.ts";

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

/** What the CRM knows of the people behind conversations. */
export function createPeopleRepository(client: DbClient) {
  return {
    async member(id: string): Promise<MemberDetails | null> {
      const found = await ask(client.from("view_2_member").select().eq("id", id).maybeSingle());
      if (found === null) return null;
      const { phone_digits, branch_name, registered_on, badge_status, ...row } = memberSchema.parse(found);
      return {
        ...row,
        phone: phone_digits,
        branchName: branch_name,
        registeredOn: registered_on,
        status: badge_status,
      };
    },
    async lead(id: string): Promise<LeadDetails | null> {
      const row = await ask(
        client
          .from("leads")
          .select("id, name, phone_digits, status, created_at, branches(name)")
          .eq("id", id)
          .maybeSingle(),
      );
      if (row === null) return null;
      const { id: leadId, name, phone_digits: phone, status, created_at: createdOn, branches } = row;
      return { id: leadId, name, phone, status, branchName: branches?.name ?? null, createdOn };
    },
    /** Did staff say by hand who this contact is? */
    async isSetByHand(contactId: string): Promise<boolean> {
      const row = await ask(
        client.from("whatsapp_contacts").select("member_set_by_hand").eq("id", contactId).maybeSingle(),
      );
      return row?.member_set_by_hand ?? false;
    },
    /** Packages that still count, the one that ends first on top. */
    async packages(memberId: string): Promise<PackageDetails[]> {
      const rows = await ask(
        client.from("view_4_1_2_member_package").select().eq("member_id", memberId).order("expires_on").order("id"),
      );
      return z
        .array(packageSchema)
        .parse(rows)
        .map((row) => ({
          id: row.id,
          name: row.package_name,
          remaining: row.remaining_sessions,
          total: row.total_sessions,
          expiresOn: row.expires_on,
          trainerName: row.trainer_name,
        }));
    },
  };
}

export type PeopleRepository = ReturnType<typeof createPeopleRepository>;
