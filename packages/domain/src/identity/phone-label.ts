import type { Phone } from "./phone.ts";

/**
 * How a phone is shown to staff: `60 12-884 1937` for Malaysian numbers, plain groups of three for others. No
 * metadata, so that browsers need not load any.
 */
export function phoneLabel(phone: Phone): string {
  const malaysian = /^60(1\d|[3-9]|8\d)(\d{3,4})(\d{4})$/.exec(phone);
  if (malaysian) return `60 ${malaysian[1] ?? ""}-${malaysian[2] ?? ""} ${malaysian[3] ?? ""}`;
  return `+${phone.replace(/(\d{3})(?=\d{2,})/g, "$1 ")}`;
}
