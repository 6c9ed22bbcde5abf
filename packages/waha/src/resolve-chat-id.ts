import { createLidCache } from "./lid-cache.ts";
import type { Clock } from "./socket/clock.ts";
import { phoneOfAddress, tidyAddress } from "./wire/chat-address.ts";

export interface ResolvedChat {
  /** What a send call takes. */
  readonly chatId: string;
  /** Digits only; null for groups and for people whose number is hidden. */
  readonly phoneNumber: string | null;
}

interface ResolverOptions {
  /** What a local number's leading 0 stands for. */
  readonly countryCode: string;
  readonly phoneOfLid: (session: string, lid: string) => Promise<string | null>;
  readonly clock: Clock;
}

/**
 * Reads a recipient in any spelling: hidden id, group, `…@c.us`, `…@s.whatsapp.net` or a phone with spaces, dashes or a
 * plus. A phone that begins with 0 is given `countryCode`. Only hidden ids ask the gateway, and what it says is kept
 * for a while. Throws `TypeError` for anything else. Source: spec "resolveChatId", "Phone number normalization".
 */
export function createChatIdResolver({ countryCode, phoneOfLid, clock }: ResolverOptions) {
  const phoneOf = createLidCache({ ask: phoneOfLid, clock });
  return async (session: string, to: string): Promise<ResolvedChat> => {
    const address = tidyAddress(to.trim());
    if (/^\d+@lid$/.test(address)) {
      const phoneNumber = await phoneOf(session, address);
      return { chatId: phoneNumber === null ? address : `${phoneNumber}@c.us`, phoneNumber };
    }
    if (/^[\w.-]+@(g\.us|newsletter)$/.test(address)) return { chatId: address, phoneNumber: null };
    const phoneNumber = phoneOfAddress(address) ?? typedPhone(address, countryCode);
    return { chatId: `${phoneNumber}@c.us`, phoneNumber };
  };
}

function typedPhone(address: string, countryCode: string): string {
  const typed = address.replace(/[\s().-]/g, "");
  if (!/^\+?\d{7,15}$/.test(typed)) throw new TypeError("not a WhatsApp address or a phone number");
  const digits = typed.replace(/^(\+|00)/, "");
  return digits.startsWith("0") ? `${countryCode}${digits.slice(1)}` : digits;
}
