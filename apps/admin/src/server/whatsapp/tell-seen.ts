import { createSettingsRepository } from "@kaunter/db";
import { parseMessageId, type ReadReceipts } from "@kaunter/domain";
import type { CurrentStaff } from "@/server/auth/current-staff";
import { log } from "@/server/log";
import { runtime } from "@/server/runtime";

/** Up to where somebody read, in the gateway's words. */
interface Read {
  readonly session: string;
  /** Full id of the newest message read. It names the chat as the gateway knows it, hidden ids included. */
  readonly fullId: string;
}

/**
 * Tells WhatsApp that the desk has read, when the setting wants it told at this moment. Nobody waits for it, and a gateway
 * that does not answer costs nothing but the blue ticks.
 */
export async function tellSeen(staff: CurrentStaff, moment: ReadReceipts, { session, fullId }: Read): Promise<void> {
  try {
    if ((await createSettingsRepository(staff.client).readReceipts()) !== moment) return;
    const chatId = parseMessageId(fullId)?.chatId;
    if (chatId !== undefined) await runtime().waha.messages.sendSeen(session, chatId);
  } catch (error) {
    log.warn("seen/not-told", { session, reason: error instanceof Error ? error.message : String(error) });
  }
}
