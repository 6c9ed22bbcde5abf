import { z } from "zod";
import { phoneOfAddress, tidyAddress } from "./chat-address.ts";
import { idText, textOrNull } from "./scalars.ts";

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

/** The same under the chat's own path. */
export const chatPictureSchema = z.looseObject({ url: textOrNull }).transform((answer) => answer.url);

export const aboutSchema = z.looseObject({ about: textOrNull }).transform((answer) => answer.about);

/** `name` is the phone's address book, `pushName` what the person calls themselves (`pushname` on the wire). */
export const wahaContactSchema = z
  .looseObject({ id: idText.transform(tidyAddress), name: textOrNull, pushname: textOrNull })
  .transform((row) => ({ contactId: row.id, name: row.name, pushName: row.pushname }));
export type WahaContact = z.infer<typeof wahaContactSchema>;
