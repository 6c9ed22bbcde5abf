import { createMessagePastRepository } from "@kaunter/db";
import { AppError, type reactionBodySchema } from "@kaunter/domain";
import type { z } from "zod";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { runtime } from "@/server/runtime";
import { reactThroughUltraMsg } from "@/server/ultramsg/react-through-ultramsg";
import { wahaToAppError } from "./waha-to-app-error";

/**
 * Puts an emoji on a message in the gym's name, or takes it back. It is stored when the gateway tells of it, as one from
 * the phone would be; UltraMsg may never tell. Source: WAHA facts §6, §9.
 * @throws AppError `forbidden`, `not_found`, `conflict` while the gateway has not named the message, and the gateway's own
 */
export async function reactToMessage(
  staff: CurrentStaff,
  { messageId, emoji }: z.output<typeof reactionBodySchema>,
): Promise<{ ok: true }> {
  const { gateway, session, fullId } = await createMessagePastRepository(staff.client).reactionTarget(messageId);
  if (fullId === null) throw new AppError("conflict", "WhatsApp has not taken this message yet.");
  try {
    if (gateway === "ultramsg") await reactThroughUltraMsg(session, fullId, emoji);
    else await runtime().waha.messages.react(session, fullId, emoji);
  } catch (error) {
    throw wahaToAppError(error);
  }
  return { ok: true };
}
