import type { OutboxExpired } from "@kaunter/db";
import { isWahaError, type WahaClient } from "@kaunter/waha";
import { normaliseMessage } from "@kaunter/waha/normalise";
import type { IngestQueue } from "./ingest-queue";
import { reconcileChat } from "./reconcile-chat";

/** Clocks of gateway and phone differ; a send is looked for from this long before it was handed over, ms. */
const LOOK_BACK_MS = 2 * 60_000;
const MAX_MESSAGES = 500;

/**
 * Asks the gateway what became of a send. What it knows comes in by the one door, which finds the message it belongs to:
 * by the id it was sent with, else by its content since it was handed over, oldest first.
 * @returns `unaskable` when this gateway keeps no history that could be asked
 * @throws WahaError when it does not answer now, AppError `database_unavailable`
 */
export async function lookUpSend(
  waha: WahaClient,
  ingest: IngestQueue,
  send: OutboxExpired,
): Promise<"asked" | "unaskable"> {
  try {
    await askById(waha, ingest, send);
    await reconcileChat(waha, ingest, {
      session: send.session,
      chatId: send.chatId,
      sinceMs: (send.claimedAtMs ?? send.queuedAtMs) - LOOK_BACK_MS,
      maxMessages: MAX_MESSAGES,
      historyBeforeMs: -Infinity,
    });
    return "asked";
  } catch (error) {
    // A store that is switched off, an engine without one. Source: WAHA facts §6.
    if (isWahaError(error, "not_implemented") || isWahaError(error, "unprocessable")) return "unaskable";
    throw error;
  }
}

async function askById(waha: WahaClient, ingest: IngestQueue, send: OutboxExpired): Promise<void> {
  if (send.wantedId === null) return;
  const { session, chatId, wantedId } = send;
  const wire = await waha.chats.message(session, chatId, `true_${chatId}_${wantedId}`);
  const message = wire && normaliseMessage(wire);
  if (!message) return;
  await ingest.add({ gateway: "waha", session, event: { type: "message/received", message } }, "reconcile");
}
