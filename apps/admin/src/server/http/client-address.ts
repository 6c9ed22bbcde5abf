import { isIP } from "node:net";
import { env } from "@/env";

/**
 * The address a request came from, as the outermost of our own proxies saw it; null when no proxy is trusted, or it named
 * none. What stands further left in the header was written by the client. A home's IPv6 network counts as one address.
 */
export function clientAddress(headers: Headers): string | null {
  const { KAUNTER_CLIENT_IP_HEADER: name, KAUNTER_TRUSTED_PROXIES: proxies } = env();
  if (name === undefined) return null;
  const named = headers.get(name)?.split(",") ?? [];
  const address = named.at(-proxies)?.trim() ?? "";
  const family = isIP(address);
  if (family === 0) return null;
  return family === 4 ? address : networkOf(address);
}

/** The first 64 bits: the rest is the client's own choice. */
function networkOf(address: string): string {
  const plain = address.split("%")[0] ?? "";
  const [left = "", right] = plain.split("::");
  const groups = left === "" ? [] : left.split(":");
  const after = right === undefined || right === "" ? [] : right.split(":");
  const zeros = right === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  const all = [...groups, ...Array.from({ length: zeros }, () => "0"), ...after];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
