import { z } from "zod";
import { tidyAddress } from "./chat-address.ts";
import { idText, textOrNull } from "./scalars.ts";

/** Who is doing what in a chat. `lastSeenMs` is null where the engine does not tell (NOWEB). Source: WAHA facts §7. */
export const chatPresenceSchema = z
  .looseObject({
    id: idText.transform(tidyAddress),
    presences: z
      .array(
        z.looseObject({
          participant: textOrNull,
          lastKnownPresence: z.string(),
          lastSeen: z.number().nullish().catch(null),
        }),
      )
      .nullish(),
  })
  .transform((row) => ({
    chatId: row.id,
    presences: (row.presences ?? []).map(({ participant, lastKnownPresence, lastSeen }) => ({
      participant: participant === null ? null : tidyAddress(participant),
      presence: lastKnownPresence,
      lastSeenMs: lastSeen ? lastSeen * 1000 : null,
    })),
  }));
export type ChatPresence = z.infer<typeof chatPresenceSchema>;
