import type { OutboxClaim, OutboxOutcome } from "@kaunter/db";
import { type WahaClient, WahaError } from "@kaunter/waha";
import { wahaToAppError } from "@/server/whatsapp/waha-to-app-error";

/**
 * Makes the one call to the gateway and says honestly how it ended: `sent` with WhatsApp's id, `failed` when the gateway
 * refused or was never reached, `unconfirmed` when nobody can know (5xx, timeout, a cut connection).
 */
export async function sendOutcome(waha: WahaClient, send: OutboxClaim): Promise<OutboxOutcome> {
  try {
    const sent = await waha.sendText(send.session, {
      chatId: send.chatId,
      text: send.body ?? "",
      replyTo: send.replyToFullId ?? undefined,
    });
    return { result: "sent", fullId: sent.messageId, bareId: sent.bareId, sentAtMs: sent.timestampMs };
  } catch (error) {
    const { code } = wahaToAppError(error);
    return { result: isCertain(error) ? "failed" : "unconfirmed", code };
  }
}

/** Did the message surely not go out? A failure of our own making says nothing about it. */
function isCertain(error: unknown): boolean {
  return error instanceof WahaError && error.sent === "no";
}
