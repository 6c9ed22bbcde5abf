/** One track of an MP4 file. Every sample lasts equally long. */
export interface Mp4Track {
  readonly kind: "video" | "audio";
  /** The sample entry's own box (`avcC` or `esds`), without its header. */
  readonly config: Buffer;
  readonly samples: readonly Buffer[];
  readonly timescale: number;
  readonly sampleDuration: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

const u16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const u32 = (...values: number[]) =>
  Buffer.concat(values.map((value) => Buffer.from(new Uint32Array([value]).buffer).reverse()));
const zeros = (count: number) => Buffer.alloc(count);
const ascii = (text: string) => Buffer.from(text, "latin1");

function box(name: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32(body.length + 8), ascii(name), body]);
}
/** A box with a version and flags. */
const full = (name: string, flags: number, ...parts: Buffer[]) => box(name, u32(flags), ...parts);
/** The unit matrix every header repeats. */
const MATRIX = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

function sampleEntry({ kind, config, widthPx, heightPx, timescale }: Mp4Track): Buffer {
  if (kind === "audio") {
    const sound = [zeros(8), u16(1), u16(16), zeros(4), u16(timescale), zeros(2)];
    return box("mp4a", zeros(6), u16(1), ...sound, full("esds", 0, config));
  }
  const picture = [zeros(16), u16(widthPx), u16(heightPx), u32(0x480000, 0x480000, 0), u16(1), zeros(32)];
  return box("avc1", zeros(6), u16(1), ...picture, u16(24), u16(0xffff), box("avcC", config));
}

function sampleTable(track: Mp4Track, dataOffset: number): Buffer {
  const { samples, sampleDuration, kind } = track;
  const sizes = samples.map((sample) => sample.length);
  return box(
    "stbl",
    full("stsd", 0, u32(1), sampleEntry(track)),
    full("stts", 0, u32(1, samples.length, sampleDuration)),
    // Only the first picture stands for itself; of sound, every sample does.
    ...(kind === "video" ? [full("stss", 0, u32(1, 1))] : []),
    full("stsc", 0, u32(1, 1, samples.length, 1)),
    full("stsz", 0, u32(0, samples.length, ...sizes)),
    full("stco", 0, u32(1, dataOffset)),
  );
}

function movie(track: Mp4Track, dataOffset: number): Buffer {
  const { kind, timescale, widthPx, heightPx } = track;
  const duration = track.samples.length * track.sampleDuration;
  const volume = kind === "audio" ? 0x0100 : 0;
  const mediaHeader = kind === "video" ? full("vmhd", 1, zeros(8)) : full("smhd", 0, zeros(4));
  const handler = full("hdlr", 0, zeros(4), ascii(kind === "video" ? "vide" : "soun"), zeros(12), ascii("Kaunter\0"));
  const information = box(
    "minf",
    mediaHeader,
    box("dinf", full("dref", 0, u32(1), full("url ", 1))),
    sampleTable(track, dataOffset),
  );
  return box(
    "moov",
    full("mvhd", 0, u32(0, 0, timescale, duration, 0x10000), u16(0x0100), zeros(10), MATRIX, zeros(24), u32(2)),
    box(
      "trak",
      full(
        "tkhd",
        3,
        u32(0, 0, 1, 0, duration),
        zeros(8),
        u32(0),
        u16(volume),
        u16(0),
        MATRIX,
        u32(widthPx << 16, heightPx << 16),
      ),
      box("mdia", full("mdhd", 0, u32(0, 0, timescale, duration), u16(0x55c4), u16(0)), handler, information),
    ),
  );
}

/** A whole MP4 file of one track. */
export function makeMp4(track: Mp4Track): Buffer {
  const head = box("ftyp", ascii("isom"), u32(512), ascii("isommp41"));
  const dataOffset = head.length + movie(track, 0).length + 8;
  return Buffer.concat([head, movie(track, dataOffset), box("mdat", ...track.samples)]);
}
