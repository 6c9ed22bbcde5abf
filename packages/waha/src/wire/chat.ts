import { z } from "zod";
import { tidyAddress } from "./chat-address.ts";
import { wireMessageSchema } from "./message.ts";
import { idText, seconds, textOrNull } from "./scalars.ts";

const address = idText.transform(tidyAddress);

/**
 * A row of `GET /chats`. Every engine's form is read into this one: NOWEB writes `…@s.whatsapp.net`, WEBJS an id
 * object and `timestamp`. Source: WAHA facts §5.
 */
export const chatRowSchema = z
  .looseObject({
    id: address,
    name: textOrNull,
    conversationTimestamp: seconds.nullish().catch(null),
    timestamp: seconds.nullish().catch(null),
    archived: z.boolean().nullish().catch(null),
  })
  .transform((row) => ({
    chatId: row.id,
    name: row.name,
    /** When the chat last moved, in ms; null when the engine does not say. */
    lastActivityMs: toMs(row.conversationTimestamp ?? row.timestamp),
    archived: row.archived ?? false,
  }));
export type WahaChat = z.infer<typeof chatRowSchema>;

/** A row of `GET /chats/overview`. Source: WAHA facts §5. */
export const overviewRowSchema = z
  .looseObject({
    id: address,
    name: textOrNull,
    picture: textOrNull,
    lastMessage: wireMessageSchema.nullish().catch(null),
    _chat: z
      .looseObject({
        conversationTimestamp: seconds.nullish().catch(null),
        archived: z.boolean().nullish().catch(null),
      })
      .nullish()
      .catch(null),
  })
  .transform((row) => ({
    chatId: row.id,
    name: row.name,
    pictureUrl: row.picture,
    lastMessage: row.lastMessage ?? null,
    lastActivityMs: toMs(row.lastMessage?.timestamp ?? row._chat?.conversationTimestamp),
    archived: row._chat?.archived ?? false,
  }));
export type WahaChatOverview = z.infer<typeof overviewRowSchema>;

function toMs(unixSeconds: number | null | undefined): number | null {
  return unixSeconds === null || unixSeconds === undefined ? null : unixSeconds * 1000;
}
