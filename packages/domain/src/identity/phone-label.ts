import type { Phone } from "./phone.ts";

/** Country codes of one and two digits; all others have three. Source: ITU-T E.164. */
const SHORT_CODE = /^(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/**
 * How a phone is shown to staff: `60 12-884 1937` for Malaysian numbers, for others the country's code and plain groups,
 * `+65 9123 4567`. No metadata, so that browsers need not load any.
 */
export function phoneLabel(phone: Phone): string {
  const malaysian = /^60(1\d|[3-9]|8\d)(\d{3,4})(\d{4})$/.exec(phone);
  if (malaysian) return `60 ${malaysian[1] ?? ""}-${malaysian[2] ?? ""} ${malaysian[3] ?? ""}`;
  const code = SHORT_CODE.exec(phone)?.[0] ?? phone.slice(0, 3);
  return `+${code} ${grouped(phone.slice(code.length))}`.trim();
}

/** Fours where they come out even, else threes with the rest in fours: 9123 4567, 138 0013 8000, 207 946 0958. */
function grouped(digits: string): string {
  const threes = (4 - (digits.length % 4)) % 4;
  if (threes * 3 > digits.length) return digits;
  const head = digits.slice(0, threes * 3).replace(/\d{3}/g, "$& ");
  return (head + digits.slice(threes * 3).replace(/\d{4}/g, "$& ")).trim();
}
