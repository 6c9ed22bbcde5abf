import type { OutboxClaim, OutboxOutcome } from "@kaunter/db";
import { setTimeout as pause } from "node:timers/promises";
import { isCertainFailure } from "@/server/link/is-certain-failure";
import { wahaToAppError } from "@/server/whatsapp/waha-to-app-error";
import { type Settled, lookUpUltraMsg } from "./look-up-ultramsg";
import { referenceOf } from "./reference-of";
import type { UltraMsgChannel } from "./ultramsg-channel";

/** Its queue lets one message a second go: so often the send is looked for before the sweeper takes over, ms. */
const LOOKS_MS = [300, 700, 1_500, 3_000];

/**
 * Puts a text into UltraMsg's queue and waits a little until it went out. Being queued is not being sent: what still waits
 * after that is `unconfirmed`, and the sweeper asks on. WhatsApp's id comes later, by the webhook.
 */
export async function sendThroughUltraMsg(
  channel: Pick<UltraMsgChannel, "client">,
  claim: OutboxClaim,
  looksMs: readonly number[] = LOOKS_MS,
): Promise<OutboxOutcome> {
  if (claim.mediaPath !== null) return { result: "failed", code: "gateway_not_implemented" };
  const referenceId = referenceOf(claim.message.id, claim.attempt);
  try {
    const replyTo = claim.replyToFullId ?? undefined;
    await channel.client.sendChat({ to: claim.chatId, body: claim.body ?? "", referenceId, replyTo });
    return OUTCOMES[await waitUntilOut(channel, referenceId, looksMs)];
  } catch (error) {
    const { code } = wahaToAppError(error);
    return { result: isCertainFailure(error) ? "failed" : "unconfirmed", code };
  }
}

const OUTCOMES: Readonly<Record<Settled, OutboxOutcome>> = {
  out: { result: "sent", fullId: null, bareId: null, sentAtMs: null },
  refused: { result: "failed", code: "not_delivered" },
  waiting: { result: "unconfirmed", code: "unconfirmed" },
  unknown: { result: "unconfirmed", code: "unconfirmed" },
};

async function waitUntilOut(
  channel: Pick<UltraMsgChannel, "client">,
  referenceId: string,
  looksMs: readonly number[],
): Promise<Settled> {
  for (const ms of looksMs) {
    await pause(ms);
    // The message is in the queue: a question that fails says nothing about it.
    const state = await lookUpUltraMsg(channel, referenceId).catch(() => "waiting" as const);
    if (state === "out" || state === "refused") return state;
  }
  return "waiting";
}
