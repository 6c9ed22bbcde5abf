import { createConversationsRepository } from "@kaunter/db";
import { AppError, type Conversation } from "@kaunter/domain";
import type { SignedIn } from "@/server/auth/current-staff";

/** One row of the list, for an address somebody was given. @throws AppError `not_found`, also where it is not for them */
export async function findConversation(caller: SignedIn, id: string): Promise<{ conversation: Conversation }> {
  const conversation = await createConversationsRepository(caller.client).find(id);
  if (!conversation) throw new AppError("not_found", "There is no such conversation.");
  return { conversation };
}
