import { oggPages } from "./ogg-pages";
import { readWebm } from "./read-webm";

/**
 * A recording in the container WhatsApp plays. Browsers record the same Opus into WebM: its packets are taken out and put
 * into OGG, nothing is encoded anew. Null for what holds no Opus.
 */
export function opusInOgg(bytes: Uint8Array): Uint8Array | null {
  if (Buffer.from(bytes.subarray(0, 4)).toString("latin1") === "OggS") return bytes;
  const { codecPrivate: head, packets } = readWebm(bytes);
  if (head === null || Buffer.from(head.subarray(0, 8)).toString("latin1") !== "OpusHead") return null;
  return packets.length === 0 ? null : oggPages(head, packets);
}
