import { z } from "zod";
import { numberOrNull, textOrNull } from "./scalars.ts";

/**
 * A chat of `GET /chats`, a plain list without pages. Seen are `id`, `name`, `unread` and `last_time` (seconds, presumed);
 * `isGroup`, `archived` and the like are inference from whatsapp-web.js and not asked for: the id says what is a group.
 */
export const chatSchema = z
  .looseObject({ id: z.string().min(1), name: textOrNull, unread: numberOrNull, last_time: numberOrNull })
  .transform((chat) => ({ id: chat.id, name: chat.name, unread: chat.unread, lastTimeS: chat.last_time }));

export type UltraMsgChat = z.output<typeof chatSchema>;
