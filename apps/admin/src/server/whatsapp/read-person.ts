import { createPeopleRepository } from "@kaunter/db";
import { AppError, type Person } from "@kaunter/domain";
import type { SignedIn } from "@/server/auth/current-staff";

/**
 * Who is behind a conversation: member with packages, or lead; who else its number may be; where else they write from.
 * @throws AppError `not_found`
 */
export async function readPerson({ client }: SignedIn, conversationId: string): Promise<Person> {
  const person = await createPeopleRepository(client).behind(conversationId);
  if (person === null) throw new AppError("not_found", "There is no such conversation.");
  return person;
}
