/**
 * Writes an address the way WAHA's own ids have it: `…@s.whatsapp.net` becomes `…@c.us`, a device suffix (`:7`) goes.
 * Anything else stays as it is. Source: WAHA facts §5–6.
 */
export function tidyAddress(raw: string): string {
  const at = raw.indexOf("@");
  if (at === -1) return raw;
  const user = raw.slice(0, at).replace(/:\d+$/, "");
  const server = raw.slice(at + 1);
  return `${user}@${server === "s.whatsapp.net" ? "c.us" : server}`;
}

/** Digits of a `…@c.us` or `…@s.whatsapp.net` address, or null for any other. */
export function phoneOfAddress(raw: string): string | null {
  const match = /^(\d+)@c\.us$/.exec(tidyAddress(raw));
  return match?.[1] ?? null;
}
