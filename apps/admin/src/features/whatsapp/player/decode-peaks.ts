import { barsOf, type Peaks } from "./bars-of.ts";

/** Samples a second: enough to see how loud it is, a sixth of the memory. */
const RATE = 8_000;

/** Fetches and decodes a recording; null when this browser cannot, or it is larger than `mostBytes`. */
export async function decodePeaks(src: string, mostBytes: number): Promise<Peaks | null> {
  const bytes = await read(src);
  if (bytes === null || bytes.byteLength > mostBytes) return null;
  try {
    const decoded = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(bytes);
    return { bars: barsOf(decoded.getChannelData(0)), durationMs: decoded.duration * 1000 };
  } catch (error) {
    // Not a sound this browser knows: the bar stays plain.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

async function read(src: string): Promise<ArrayBuffer | null> {
  const response = await fetch(src, { credentials: "same-origin" }).catch(() => null);
  return response?.ok ? response.arrayBuffer().catch(() => null) : null;
}
