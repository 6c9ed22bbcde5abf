import { createMatchingRepository, createPeopleRepository, createRelationsRepository } from "@kaunter/db";
import type { Person } from "@kaunter/domain";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { findConversation } from "./find-conversation";

/**
 * Who is behind a conversation: member with packages, or lead; who else its number may be; where else they write from.
 * @throws AppError `not_found`
 */
export async function readPerson(staff: CurrentStaff, conversationId: string): Promise<Person> {
  const { conversation } = await findConversation(staff, conversationId);
  const people = createPeopleRepository(staff.client);
  const { memberId, leadId, contactId } = conversation;
  const [member, packages, lead, byHand, candidates, related] = await Promise.all([
    memberId === null ? null : people.member(memberId),
    memberId === null ? [] : people.packages(memberId),
    memberId !== null || leadId === null ? null : people.lead(leadId),
    contactId === null ? false : people.isSetByHand(contactId),
    createMatchingRepository(staff.client).candidates(conversationId),
    createRelationsRepository(staff.client).related(conversationId),
  ]);
  return { member, packages, lead, byHand, candidates, related };
}
