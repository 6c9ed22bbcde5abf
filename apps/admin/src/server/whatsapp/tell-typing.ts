import { createConversationsRepository, createSessionsRepository } from "@kaunter/db";
import { AppError } from "@kaunter/domain";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { log } from "@/server/log";
import { runtime } from "@/server/runtime";

/** A courtesy that is late is none: the gateway has this long to take it, ms. */
const WITHIN_MS = 5_000;

export interface DeskTyping {
  readonly conversationId: string;
  readonly typing: boolean;
}

/**
 * Shows the person that somebody at the desk is writing, or has stopped. Only through a session that works; a gateway that
 * does not take it is logged and nobody's trouble.
 * @throws AppError `not_found`, also where the conversation is not for them
 */
export async function tellTyping(staff: CurrentStaff, { conversationId, typing }: DeskTyping): Promise<{ ok: true }> {
  const conversation = await createConversationsRepository(staff.client).find(conversationId);
  if (!conversation) throw new AppError("not_found", "There is no such conversation.");
  const { gateway, session, chatId } = conversation;
  if (gateway !== "waha") return { ok: true };
  const known = await createSessionsRepository(staff.client).find(gateway, session);
  if (known?.status !== "WORKING") return { ok: true };
  const { presence } = runtime().waha;
  const options = { signal: AbortSignal.timeout(WITHIN_MS) };
  try {
    await (typing ? presence.startTyping(session, chatId, options) : presence.stopTyping(session, chatId, options));
  } catch (error) {
    log.warn("typing/not-told", { session, reason: error instanceof Error ? error.message : String(error) });
  }
  return { ok: true };
}
