import { createPeopleRepository } from "@kaunter/db";
import { LEAD_STATUSES, MEMBER_STATUSES } from "@kaunter/domain";
import { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { findConversation } from "./find-conversation";

const branchName = z.string().nullable();

export const personAnswerSchema = z.object({
  member: z
    .object({
      id: z.uuid(),
      name: z.string(),
      email: z.string().nullable(),
      dob: z.string().nullable(),
      gender: z.string().nullable(),
      branchName,
      registeredOn: z.string(),
      status: z.enum(MEMBER_STATUSES),
    })
    .nullable(),
  lead: z
    .object({ id: z.uuid(), name: z.string(), status: z.enum(LEAD_STATUSES), branchName, createdOn: z.string() })
    .nullable(),
  packages: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      remaining: z.number().nullable(),
      total: z.number().nullable(),
      expiresOn: z.string(),
      trainerName: z.string().nullable(),
    }),
  ),
});

/** Who is behind a conversation: member with packages, or lead. @throws AppError `not_found` */
export async function readPerson(
  staff: CurrentStaff,
  conversationId: string,
): Promise<z.infer<typeof personAnswerSchema>> {
  const { conversation } = await findConversation(staff, conversationId);
  const people = createPeopleRepository(staff.client);
  const { memberId, leadId } = conversation;
  const [member, packages, lead] = await Promise.all([
    memberId === null ? null : people.member(memberId),
    memberId === null ? [] : people.packages(memberId),
    memberId !== null || leadId === null ? null : people.lead(leadId),
  ]);
  return { member, packages, lead };
}
