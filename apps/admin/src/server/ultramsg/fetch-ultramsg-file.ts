import { readDownload } from "@/server/link/read-download";
import type { Fetched } from "@/server/link/fetch-media";

/** Large files over a slow line, in ms; below the lease of the attempt. */
const TIMEOUT_MS = 240_000;
/** Where UltraMsg keeps files: a bucket of its own, by host or by path. */
const BUCKETS = [
  /^https:\/\/ultramsgmedia\.s3(?:[.-][\w-]+)?\.amazonaws\.com\//,
  /^https:\/\/s3(?:[.-][\w-]+)?\.amazonaws\.com\/ultramsgmedia\//,
];

/**
 * Gets a file from where UltraMsg put it. Webhooks are not signed, so an address in one may be anybody's: only UltraMsg's own
 * bucket is ever asked, and the configured server itself. There is no second way to a file that is gone.
 */
export async function fetchUltraMsgFile(apiUrl: string, address: string | null, maxBytes: number): Promise<Fetched> {
  if (address === null || !isOwnFile(apiUrl, address)) return { result: "missing" };
  try {
    const response = await fetch(address, { redirect: "error", signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok || !response.body) return { result: "missing" };
    const size = response.headers.get("content-length");
    const bytes = await readDownload(response.body, size === null ? null : Number(size), maxBytes);
    if (bytes === "too_large" || bytes === "cut") return { result: bytes === "cut" ? "missing" : bytes };
    return { result: "file", bytes, mimetype: response.headers.get("content-type") };
  } catch {
    // No connection, or too slow. It is tried again; nobody else has to wait for it, as they would for WAHA.
    return { result: "missing" };
  }
}

/** Is this address one of UltraMsg's own files? */
export function isOwnFile(apiUrl: string, address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { href, origin } = new URL(address);
  return BUCKETS.some((bucket) => bucket.test(href)) || origin === new URL(apiUrl).origin;
}
