/** So many a second, whatever it was recorded at. */
const SAMPLES_PER_MS = 48;
const MAX_SEGMENTS = 255;
const FIRST = 2;
const LAST = 4;

/** Opus packets as an OGG file. @param head the codec's own header (`OpusHead`). Source: RFC 3533, RFC 7845. */
export function oggPages(head: Uint8Array, packets: readonly Uint8Array[]): Uint8Array {
  const tags = Buffer.concat([
    Buffer.from("OpusTags"),
    Buffer.from([7, 0, 0, 0]),
    Buffer.from("Kaunter"),
    Buffer.alloc(4),
  ]);
  const pages = [page(0, FIRST, 0, [head]), page(1, 0, 0, [tags])];
  let samples = 0;
  let waiting: Uint8Array[] = [];
  let segments = 0;
  const close = (flags: number) => {
    pages.push(page(pages.length, flags, samples, waiting));
    [waiting, segments] = [[], 0];
  };
  for (const packet of packets) {
    const needs = Math.floor(packet.length / MAX_SEGMENTS) + 1;
    if (segments + needs > MAX_SEGMENTS) close(0);
    waiting.push(packet);
    segments += needs;
    samples += samplesOf(packet);
  }
  close(LAST);
  return Buffer.concat(pages);
}

function page(number: number, flags: number, samples: number, packets: readonly Uint8Array[]): Buffer {
  const lacing = packets.flatMap(({ length }) => [
    ...Array.from({ length: Math.floor(length / MAX_SEGMENTS) }, () => MAX_SEGMENTS),
    length % MAX_SEGMENTS,
  ]);
  const head = Buffer.alloc(27);
  head.write("OggS", 0, "latin1");
  head[5] = flags;
  head.writeBigUInt64LE(BigInt(samples), 6);
  head.writeUInt32LE(1, 14);
  head.writeUInt32LE(number, 18);
  head[26] = lacing.length;
  const whole = Buffer.concat([head, Buffer.from(lacing), ...packets]);
  whole.writeUInt32LE(checksum(whole), 22);
  return whole;
}

/** How long a packet sounds, by its first bytes. Source: RFC 6716 §3.1. */
function samplesOf(packet: Uint8Array): number {
  const first = packet[0] ?? 0;
  const mode = first >> 3;
  const ms =
    mode < 12 ? ([10, 20, 40, 60][mode % 4] ?? 20) : mode < 16 ? ([10, 20][mode % 2] ?? 20) : 2.5 * 2 ** (mode % 4);
  const code = first & 3;
  const frames = code === 0 ? 1 : code === 3 ? (packet[1] ?? 0) & 63 : 2;
  return ms * SAMPLES_PER_MS * frames;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) value = (value << 1) ^ (value < 0 ? 0x04c11db7 : 0);
  return value >>> 0;
});

/** OGG's own: not reflected, and not inverted at the end. */
function checksum(bytes: Uint8Array): number {
  let value = 0;
  for (const byte of bytes) value = ((value << 8) ^ (TABLE[((value >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0;
  return value;
}
