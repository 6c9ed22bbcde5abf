/**
 * Reads a stream to its end, but never more than `maxBytes`: `too_large` beyond that, `cut` when the connection broke midway or
 * brought less than was announced.
 * @param announced what `Content-Length` said, in bytes
 */
export async function readCapped(
  body: ReadableStream<Uint8Array>,
  announced: number | null,
  maxBytes: number,
): Promise<Uint8Array | "cut" | "too_large"> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (announced !== null && announced > maxBytes) {
    await reader.cancel();
    return "too_large";
  }
  for (;;) {
    const chunk = await reader.read().catch(() => "cut" as const);
    if (chunk === "cut") return "cut";
    if (chunk.done) break;
    size += chunk.value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      return "too_large";
    }
    chunks.push(chunk.value);
  }
  return announced !== null && size < announced ? "cut" : Buffer.concat(chunks);
}
