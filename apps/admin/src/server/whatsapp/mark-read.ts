import { createConversationsRepository } from "@kaunter/db";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { runtime } from "@/server/runtime";
import { tellSeen } from "./tell-seen";

/**
 * Clears the badge of a conversation for the whole desk, and tells WhatsApp if the setting says so.
 * @throws AppError `forbidden`, `not_found`
 */
export async function markRead(staff: CurrentStaff, conversationId: string): Promise<{ ok: true }> {
  const { gateway, session, readUpTo } = await createConversationsRepository(staff.client).markRead(conversationId);
  runtime().feed.poke();
  if (gateway === "waha" && readUpTo !== null) void tellSeen(staff, "on_open", { session, fullId: readUpTo });
  return { ok: true };
}
