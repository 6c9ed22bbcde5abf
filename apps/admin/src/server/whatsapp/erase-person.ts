import { createPrivacyRepository } from "@kaunter/db";
import { AppError, type Erasure, type ErasureReason } from "@kaunter/domain";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { requireAdmin } from "@/server/health/require-admin";
import { runtime } from "@/server/runtime";
import { findConversation } from "./find-conversation";

/** How much would go with the person of a conversation. @throws AppError as `erasePerson` */
export async function readExtent(staff: CurrentStaff, conversationId: string): Promise<Erasure> {
  return createPrivacyRepository(staff.client).extent(await contactOf(staff, conversationId));
}

/**
 * Erases the person of a conversation from the desk, in the admin's own name; open screens hear of it by the feed.
 * @throws AppError `forbidden` for all but admins, `not_found`, `bad_request` for a group
 */
export async function erasePerson(
  staff: CurrentStaff,
  conversationId: string,
  reason: ErasureReason,
): Promise<Erasure> {
  const erased = await createPrivacyRepository(staff.client).erasePerson(
    await contactOf(staff, conversationId),
    reason,
  );
  runtime().feed.poke();
  return erased;
}

async function contactOf(staff: CurrentStaff, conversationId: string): Promise<string> {
  requireAdmin(staff);
  const { conversation } = await findConversation(staff, conversationId);
  if (conversation.contactId === null) throw new AppError("bad_request", "A group is nobody.");
  return conversation.contactId;
}
