import type { OutboxClaim, OutboxOutcome } from "@kaunter/db";
import { AppError } from "@kaunter/domain";
import { setTimeout as pause } from "node:timers/promises";
import { isCertainFailure } from "@/server/link/is-certain-failure";
import type { MediaStore } from "@/server/media/media-store";
import { wahaToAppError } from "@/server/whatsapp/waha-to-app-error";
import { fileForUltraMsg } from "./file-for-ultramsg";
import { type Settled, lookUpUltraMsg } from "./look-up-ultramsg";
import { referenceOf } from "./reference-of";
import type { UltraMsgChannel } from "./ultramsg-channel";

/** Its queue lets one message a second go: so often the send is looked for before the sweeper takes over, ms. */
const LOOKS_MS = [300, 700, 1_500, 3_000];

interface Means {
  readonly ultramsg: Pick<UltraMsgChannel, "client">;
  readonly media: Pick<MediaStore, "get">;
}

/**
 * Puts a text or a file into UltraMsg's queue and waits a little until it went out. Being queued is not being sent: what still waits
 * after that is `unconfirmed`, and the sweeper asks on. WhatsApp's id comes later, by the webhook.
 */
export async function sendThroughUltraMsg(
  means: Means,
  claim: OutboxClaim,
  looksMs: readonly number[] = LOOKS_MS,
): Promise<OutboxOutcome> {
  const referenceId = referenceOf(claim.message.id, claim.attempt);
  try {
    await queue(means, claim, referenceId);
    return OUTCOMES[await waitUntilOut(means.ultramsg, referenceId, looksMs)];
  } catch (error) {
    const { code } = wahaToAppError(error);
    return { result: isCertainFailure(error) ? "failed" : "unconfirmed", code };
  }
}

/** @throws UltraMsgError, AppError `gateway_not_implemented` for a file it does not take */
async function queue({ ultramsg, media }: Means, claim: OutboxClaim, referenceId: string): Promise<void> {
  const { client } = ultramsg;
  const { body, mediaPath } = claim;
  const about = { to: claim.chatId, referenceId, replyTo: claim.replyToFullId ?? undefined };
  if (mediaPath === null) {
    await client.sendChat({ ...about, body: body ?? "" });
    return;
  }
  const file = fileForUltraMsg(claim, await media.get(mediaPath));
  if (file === null) throw new AppError("gateway_not_implemented", "UltraMsg takes no file of this type.");
  await client.sendFile({ ...about, ...file, caption: body ?? undefined });
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
