/** MPEG-1 layer 3, 32 kbit/s, 44.1 kHz, one channel: 104 bytes a frame of 1,152 samples. */
const HEADER = [0xff, 0xfb, 0x10, 0xc4];
const FRAME_BYTES = 104;
const FRAME_MS = (1152 / 44_100) * 1000;

/** A silent MP3 of about `durationMs`: frames without any data in them. */
export function makeMp3(durationMs: number): Buffer {
  const frames = Math.max(1, Math.round(durationMs / FRAME_MS));
  const frame = Buffer.alloc(FRAME_BYTES);
  frame.set(HEADER);
  return Buffer.concat(Array.from({ length: frames }, () => frame));
}
