import { videoConfig, videoFrames } from "./files/video-frames.ts";
import { makeMp4 } from "./make-mp4.ts";

/** A second of video, 160 by 96 pixels, without sound. */
export function makeVideo(): Buffer {
  return makeMp4({
    kind: "video",
    config: Buffer.from(videoConfig, "base64"),
    samples: videoFrames.map((frame) => Buffer.from(frame, "base64")),
    timescale: 1000,
    sampleDuration: 200,
    widthPx: 160,
    heightPx: 96,
  });
}
