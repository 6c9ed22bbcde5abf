import { readCapped } from "@/server/http/read-capped";

/**
 * Reads a file to its end, but never more than `maxBytes`: `too_large` beyond that, `cut` when the connection broke midway or
 * brought less than was announced.
 * @param announced what `Content-Length` said, in bytes
 */
export async function readDownload(
  body: ReadableStream<Uint8Array>,
  announced: number | null,
  maxBytes: number,
): Promise<Uint8Array | "cut" | "too_large"> {
  if (announced !== null && announced > maxBytes) {
    await body.cancel();
    return "too_large";
  }
  const bytes = await readCapped(body, maxBytes).catch(() => "cut" as const);
  if (bytes === null) return "too_large";
  return bytes !== "cut" && announced !== null && bytes.byteLength < announced ? "cut" : bytes;
}
