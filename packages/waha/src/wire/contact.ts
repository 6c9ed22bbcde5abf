import { z } from "zod";
import { phoneOfAddress } from "./chat-address.ts";
import { textOrNull } from "./scalars.ts";

/** One hidden id and the phone behind it. `phone` is digits only, null while WhatsApp keeps it hidden. */
export const lidMappingSchema = z
  .looseObject({ lid: z.string().nullish(), pn: z.string().nullish() })
  .transform((row) => ({
    lid: row.lid ?? null,
    phone: row.pn ? phoneOfAddress(row.pn) : null,
  }));
export type LidMapping = z.infer<typeof lidMappingSchema>;

export const checkExistsSchema = z
  .looseObject({ numberExists: z.boolean(), chatId: textOrNull })
  .transform((answer) => ({ exists: answer.numberExists, chatId: answer.chatId }));
export type NumberCheck = z.infer<typeof checkExistsSchema>;

export const profilePictureSchema = z
  .looseObject({ profilePictureURL: textOrNull })
  .transform((answer) => answer.profilePictureURL);
