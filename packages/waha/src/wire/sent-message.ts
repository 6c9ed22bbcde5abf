import { z } from "zod";
import { tidyAddress } from "./chat-address.ts";
import { ACK_NAMES, type AckName } from "./message.ts";
import { idText, seconds } from "./scalars.ts";

/** What every send answers, whichever engine is behind WAHA. */
export interface SentMessage {
  /** `true_{chat}_{id}[_{participant}]`, as the echo event and the history write it. */
  readonly messageId: string;
  /** The part of it that all engines agree on. */
  readonly bareId: string;
  /** When WhatsApp dates it, in ms; null when the engine does not say (GOWS). */
  readonly timestampMs: number | null;
  readonly status: AckName;
}

/** NOWEB answers Baileys' own record. Its `messageTimestamp` is text. Source: WAHA facts §6. */
const baileys = z
  .looseObject({
    key: z.looseObject({ remoteJid: z.string(), id: z.string(), participant: z.string().nullish() }),
    messageTimestamp: seconds.nullish().catch(null),
    status: z.union([z.string(), z.number()]).nullish(),
  })
  .transform((reply): SentMessage => {
    const { remoteJid, id, participant } = reply.key;
    const tail = participant ? `_${tidyAddress(participant)}` : "";
    return {
      messageId: `true_${tidyAddress(remoteJid)}_${id}${tail}`,
      bareId: id,
      timestampMs: reply.messageTimestamp ? reply.messageTimestamp * 1000 : null,
      status: ackOfBaileys(reply.status),
    };
  });

/** GOWS, WEBJS and NOWEB's poll and forward answer something with a full id. */
const withFullId = z
  .looseObject({ id: idText, timestamp: seconds.nullish().catch(null), ack: z.number().nullish().catch(null) })
  .transform((reply, context): SentMessage => {
    const bareId = reply.id.split("_")[2];
    if (bareId === undefined || bareId === "") {
      context.addIssue("the id is not a full message id");
      return z.NEVER;
    }
    return {
      messageId: reply.id,
      bareId,
      timestampMs: reply.timestamp ? reply.timestamp * 1000 : null,
      status: ACK_NAMES[(reply.ack ?? 0) + 1] ?? "PENDING",
    };
  });

export const sentMessageSchema: z.ZodType<SentMessage> = z.union([baileys, withFullId]);

/** Baileys counts one higher than WAHA, or writes the name (`SERVER_ACK`). */
function ackOfBaileys(status: string | number | null | undefined): AckName {
  if (typeof status === "number") return ACK_NAMES[status] ?? "PENDING";
  const name = ACK_NAMES.find((ack) => status?.startsWith(ack));
  return name ?? (status?.startsWith("DELIVERY") ? "DEVICE" : "PENDING");
}
