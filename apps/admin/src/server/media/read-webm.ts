interface Webm {
  /** What the first track says of its codec; null when it says nothing. */
  readonly codecPrivate: Uint8Array | null;
  /** What its blocks hold, in order. */
  readonly packets: readonly Uint8Array[];
}

/** Elements that hold others: Segment, Cluster, BlockGroup, Tracks, TrackEntry. */
const MASTERS = new Set([0x18538067, 0x1f43b675, 0xa0, 0x1654ae6b, 0xae]);
const CODEC_PRIVATE = 0x63a2;
const SIMPLE_BLOCK = 0xa3;
const BLOCK = 0xa1;
/** Beside the track's number a block starts with its time (two bytes) and its flags. */
const BLOCK_HEAD_BYTES = 3;

/** Reads a recording of one track. Recorders leave the sizes of what holds others open: those are simply walked into. */
export function readWebm(bytes: Uint8Array): Webm {
  const packets: Uint8Array[] = [];
  let codecPrivate: Uint8Array | null = null;
  for (let at = 0; at < bytes.length;) {
    const id = readNumber(bytes, at, false);
    const size = id && readNumber(bytes, at + id.length, true);
    // A recording that was cut off ends in the middle of something.
    if (!id || !size) break;
    at += id.length + size.length;
    if (MASTERS.has(id.value)) continue;
    const body = bytes.subarray(at, at + size.value);
    if (body.length < size.value) break;
    at += size.value;
    if (id.value === CODEC_PRIVATE) codecPrivate ??= body;
    if (id.value !== SIMPLE_BLOCK && id.value !== BLOCK) continue;
    const track = readNumber(body, 0, true);
    if (track) packets.push(body.subarray(track.length + BLOCK_HEAD_BYTES));
  }
  return { codecPrivate, packets };
}

/** EBML's numbers: the place of the first set bit says how long they are. It counts in an id and not in a size. */
function readNumber(bytes: Uint8Array, at: number, masked: boolean): { value: number; length: number } | null {
  const first = bytes[at] ?? 0;
  const length = Math.clz32(first) - 23;
  if (first === 0 || at + length > bytes.length) return null;
  let value = masked ? first & (0xff >> length) : first;
  for (let next = 1; next < length; next += 1) value = value * 256 + (bytes[at + next] ?? 0);
  return { value, length };
}
