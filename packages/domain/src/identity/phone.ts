import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** A phone as Kaunter stores it: E.164 without the plus, digits only (`60123456789`). */
export type Phone = string;

/**
 * Reads a phone in any spelling a Malaysian counter writes (`+60…`, `60…`, `0…`, spaces, dashes) or any
 * international one, and answers digits only, or null when it cannot be a phone number.
 * Local spellings are read as Malaysian. Source: spec "Contact matching".
 */
export function normalisePhone(raw: string): Phone | null {
  const text = raw.trim();
  const digits = text.replace(/\D/g, "");
  if (digits.length < 7 || digits.length > 15) return null;
  const local = digits.startsWith("0") && !digits.startsWith("00");
  const international = digits.startsWith("00") ? digits.slice(2) : digits;
  const parsed = parsePhoneNumberFromString(local ? digits : `+${international}`, "MY");
  if (parsed?.isPossible()) return parsed.number.slice(1);
  return local ? null : international;
}

/**
 * The four spellings one number is found under in older records: `60…`, `+60…`, and for Malaysian numbers the
 * local `0…`. Source: spec "Contact matching".
 */
export function phoneSpellings(phone: Phone): string[] {
  const spellings = [phone, `+${phone}`];
  return phone.startsWith("60") ? [...spellings, `0${phone.slice(2)}`] : spellings;
}
