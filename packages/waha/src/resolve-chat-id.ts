import { phoneOfAddress, tidyAddress } from "./wire/chat-address.ts";

export interface ResolvedChat {
  /** What a send call takes. */
  readonly chatId: string;
  /** Digits only; null for groups and for people whose number is hidden. */
  readonly phoneNumber: string | null;
}

/**
 * Reads a recipient in any spelling: hidden id, group, `…@c.us`, `…@s.whatsapp.net` or a phone with spaces, dashes or a
 * plus. A phone that begins with 0 is given `countryCode`. Throws `TypeError` for anything else.
 * Source: spec "resolveChatId", "Phone number normalization".
 */
export async function resolveChatId(
  to: string,
  countryCode: string,
  phoneOfLid: (lid: string) => Promise<string | null>,
): Promise<ResolvedChat> {
  const address = tidyAddress(to.trim());
  if (address.endsWith("@lid")) {
    const phoneNumber = await phoneOfLid(address);
    return { chatId: phoneNumber === null ? address : `${phoneNumber}@c.us`, phoneNumber };
  }
  if (/^[\w.-]+@(g\.us|newsletter)$/.test(address)) return { chatId: address, phoneNumber: null };
  const known = phoneOfAddress(address);
  if (known !== null) return { chatId: address, phoneNumber: known };
  const typed = address.replace(/[\s().-]/g, "");
  if (!/^\+?\d{7,15}$/.test(typed)) throw new TypeError("not a WhatsApp address or a phone number");
  const digits = typed.replace(/^(\+|00)/, "");
  const phoneNumber = digits.startsWith("0") ? `${countryCode}${digits.slice(1)}` : digits;
  return { chatId: `${phoneNumber}@c.us`, phoneNumber };
}
