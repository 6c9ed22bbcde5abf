/** One 20 ms Opus frame of silence. */
const SILENCE = Buffer.from([0xf8, 0xff, 0xfe]);
/** Opus always counts 48,000 samples a second. */
const SAMPLES_PER_FRAME = 960;

/** A silent voice note of about `durationMs` (at most 5 s): Opus in an Ogg container. */
export function makeOgg(durationMs: number): Buffer {
  const frames = Math.min(250, Math.max(1, Math.round(durationMs / 20)));
  const head = Buffer.alloc(19);
  head.write("OpusHead", 0, "latin1");
  head.set([1, 1], 8);
  head.writeUInt32LE(48_000, 12);
  const vendor = Buffer.from("kaunter", "latin1");
  const tags = Buffer.alloc(16 + vendor.length);
  tags.write("OpusTags", 0, "latin1");
  tags.writeUInt32LE(vendor.length, 8);
  vendor.copy(tags, 12);
  const packets = Array.from({ length: frames }, () => SILENCE);
  return Buffer.concat([page(2, 0, 0, [head]), page(0, 1, 0, [tags]), page(4, 2, frames * SAMPLES_PER_FRAME, packets)]);
}

/** One Ogg page. `flags`: 2 = first, 4 = last. Every packet is shorter than 255 bytes. */
function page(flags: number, number: number, samples: number, packets: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(27 + packets.length);
  header.write("OggS", 0, "latin1");
  header.writeUInt8(flags, 5);
  header.writeBigUInt64LE(BigInt(samples), 6);
  header.writeUInt32LE(0x6b61756e, 14);
  header.writeUInt32LE(number, 18);
  header.writeUInt8(packets.length, 26);
  header.set(
    packets.map((packet) => packet.length),
    27,
  );
  const whole = Buffer.concat([header, ...packets]);
  whole.writeUInt32LE(checksum(whole), 22);
  return whole;
}

/** Ogg's own CRC-32: polynomial 0x04c11db7, not reflected, starting at 0. */
function checksum(bytes: Buffer): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  }
  return crc >>> 0;
}
