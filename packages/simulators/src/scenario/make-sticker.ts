import { stickerFrames } from "./files/sticker-frames.ts";

const SIDE_PX = 96;
/** How long each picture of an animated sticker stays, in ms. */
const FRAME_MS = 400;

function chunk(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

function u24(value: number): Buffer {
  return Buffer.from([value & 255, (value >> 8) & 255, (value >> 16) & 255]);
}

const SIZE = Buffer.concat([u24(SIDE_PX - 1), u24(SIDE_PX - 1)]);

/** The alpha and picture chunks of a still WebP, without the file around them. */
function pictureChunks(webp: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 12; at < webp.length;) {
    const length = webp.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (["ALPH", "VP8 ", "VP8L"].includes(webp.toString("latin1", at, at + 4))) parts.push(webp.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}

/** A sticker: one WebP picture with a see-through ground. */
export function makeSticker(): Buffer {
  return Buffer.from(stickerFrames[0], "base64");
}

/** A sticker that winks, for ever. */
export function makeAnimatedSticker(): Buffer {
  // Flags: animation and alpha.
  const header = chunk("VP8X", Buffer.concat([Buffer.from([0x12, 0, 0, 0]), SIZE]));
  const animation = chunk("ANIM", Buffer.alloc(6));
  const frames = stickerFrames.map((frame) => {
    // At the corner, cleared before the next one, never blended into it.
    const place = Buffer.concat([Buffer.alloc(6), SIZE, u24(FRAME_MS), Buffer.from([0x03])]);
    return chunk("ANMF", Buffer.concat([place, pictureChunks(Buffer.from(frame, "base64"))]));
  });
  const body = Buffer.concat([Buffer.from("WEBP", "latin1"), header, animation, ...frames]);
  const head = Buffer.alloc(8);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
