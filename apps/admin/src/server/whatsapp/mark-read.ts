import { createConversationsRepository } from "@kaunter/db";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { runtime } from "@/server/runtime";

/** Clears the badge of a conversation for the whole desk. @throws AppError `forbidden`, `not_found` */
export async function markRead(staff: CurrentStaff, conversationId: string): Promise<{ ok: true }> {
  await createConversationsRepository(staff.client).markRead(conversationId);
  runtime().feed.poke();
  return { ok: true };
}
