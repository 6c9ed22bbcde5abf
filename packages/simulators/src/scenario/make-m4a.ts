import { makeMp4 } from "./make-mp4.ts";

/** One frame of silence, AAC-LC, one channel. */
const SILENCE = Buffer.from([0x00, 0xc8, 0x00, 0x80, 0x23, 0x80]);
const SAMPLES_PER_FRAME = 1024;
const RATE_HZ = 44_100;
/** MPEG-4 descriptors: stream, decoder (AAC), its configuration (LC, 44.1 kHz, mono), and the layer that follows. */
const DESCRIPTORS = Buffer.from([
  ...[0x03, 0x19, 0x00, 0x01, 0x00],
  ...[0x04, 0x11, 0x40, 0x15, 0x00, 0x00, 0x00, 0x00, 0x00, 0x7d, 0x00, 0x00, 0x00, 0x7d, 0x00],
  ...[0x05, 0x02, 0x12, 0x08],
  ...[0x06, 0x01, 0x02],
]);

/** A silent sound file of about `durationMs`: AAC in an MP4 container. */
export function makeM4a(durationMs: number): Buffer {
  const frames = Math.max(1, Math.round((durationMs * RATE_HZ) / 1000 / SAMPLES_PER_FRAME));
  return makeMp4({
    kind: "audio",
    config: DESCRIPTORS,
    samples: Array.from({ length: frames }, () => SILENCE),
    timescale: RATE_HZ,
    sampleDuration: SAMPLES_PER_FRAME,
    widthPx: 0,
    heightPx: 0,
  });
}
