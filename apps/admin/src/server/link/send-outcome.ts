import type { OutboxClaim, OutboxOutcome } from "@kaunter/db";
import { mediaOf } from "@kaunter/domain";
import type { SentMessage, WahaClient } from "@kaunter/waha";
import type { MediaStore } from "@/server/media/media-store";
import { sendThroughUltraMsg } from "@/server/ultramsg/send-through-ultramsg";
import type { UltraMsgChannel } from "@/server/ultramsg/ultramsg-channel";
import { wahaToAppError } from "@/server/whatsapp/waha-to-app-error";
import { isCertainFailure } from "./is-certain-failure";

interface Means {
  readonly waha: WahaClient;
  readonly media: Pick<MediaStore, "get">;
  /** Null where there is no second gateway. */
  readonly ultramsg?: Pick<UltraMsgChannel, "client"> | null;
}

/**
 * Makes the one call to the gateway of the conversation and says honestly how it ended: `sent` with WhatsApp's id, `failed` when the gateway
 * refused or was never reached, `unconfirmed` when nobody can know (5xx, timeout, a cut connection).
 * @param wantedId the id a text asks for, so that it can be looked up by it
 */
export async function sendOutcome(means: Means, claim: OutboxClaim, wantedId: string | null): Promise<OutboxOutcome> {
  if (claim.gateway === "ultramsg") {
    const { ultramsg, media } = means;
    if (!ultramsg) return { result: "failed", code: "gateway_not_working" };
    return sendThroughUltraMsg({ ultramsg, media }, claim);
  }
  try {
    const sent = await send(means, claim, wantedId);
    return { result: "sent", fullId: sent.messageId, bareId: sent.bareId, sentAtMs: sent.timestampMs };
  } catch (error) {
    const { code } = wahaToAppError(error);
    return { result: isCertainFailure(error) ? "failed" : "unconfirmed", code };
  }
}

async function send({ waha, media }: Means, claim: OutboxClaim, wantedId: string | null): Promise<SentMessage> {
  const { session, chatId, body, content, mediaPath } = claim;
  const replyTo = claim.replyToFullId ?? undefined;
  if (mediaPath === null)
    return waha.sendText(session, { chatId, text: body ?? "", replyTo, id: wantedId ?? undefined });
  const bytes = await media.get(mediaPath);
  const described = mediaOf(content);
  const file = {
    mimetype: described?.mimetype ?? "application/octet-stream",
    ...(described?.filename ? { filename: described.filename } : {}),
    data: Buffer.from(bytes).toString("base64"),
  };
  const what = { chatId, file, caption: body ?? undefined, replyTo };
  if (content.kind === "image") return waha.sendImage(session, what);
  // A container does not tell its codec, and WhatsApp drops a video it cannot play: the gateway looks and converts.
  if (content.kind === "video") return waha.sendVideo(session, { ...what, convert: true });
  if (content.kind === "voice") return waha.sendVoice(session, { chatId, file, replyTo, convert: !isVoice(file) });
  return waha.sendFile(session, what);
}

/** Opus in OGG is what WhatsApp plays; what else browsers record has to be converted. */
const isVoice = ({ mimetype }: { readonly mimetype: string }): boolean => mimetype === "audio/ogg";
