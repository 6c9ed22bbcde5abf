import type { SimMedia } from "../waha/world.ts";
import { jpegImage } from "./files/jpeg-image.ts";
import { makeDocx } from "./make-docx.ts";
import { makeM4a } from "./make-m4a.ts";
import { makeMp3 } from "./make-mp3.ts";
import { makeOgg } from "./make-ogg.ts";
import { makePdf } from "./make-pdf.ts";
import { makePng } from "./make-png.ts";
import { makeAnimatedSticker, makeSticker } from "./make-sticker.ts";
import { makeVideo } from "./make-video.ts";

type Make = () => readonly [mimetype: string, bytes: Buffer, filename?: string];

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const makers = {
  image: () => ["image/png", makePng(320, 200)],
  jpeg: () => ["image/jpeg", Buffer.from(jpegImage, "base64")],
  video: () => ["video/mp4", makeVideo()],
  mp3: () => ["audio/mpeg", makeMp3(1_000)],
  m4a: () => ["audio/mp4", makeM4a(1_000)],
  voice: () => ["audio/ogg; codecs=opus", makeOgg(1_000)],
  sticker: () => ["image/webp", makeSticker()],
  animatedSticker: () => ["image/webp", makeAnimatedSticker()],
  pdf: () => ["application/pdf", makePdf("Resit bayaran / Payment receipt"), "resit-bayaran.pdf"],
  docx: () => [DOCX, makeDocx("Borang keahlian / Membership form"), "borang-keahlian.docx"],
} as const satisfies Record<string, Make>;

export type SampleKind = keyof typeof makers;

const made = new Map<SampleKind, SimMedia>();

/** A small real file of that kind, made once: it opens in any viewer. */
export function sampleFile(kind: SampleKind): SimMedia {
  const known = made.get(kind);
  if (known) return known;
  const [mimetype, bytes, filename = null] = (makers[kind] as Make)();
  const file = { mimetype, filename, base64: bytes.toString("base64") };
  made.set(kind, file);
  return file;
}
