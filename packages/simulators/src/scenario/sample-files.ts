import type { SimMedia } from "../waha/world.ts";
import { makeOgg } from "./make-ogg.ts";
import { makePdf } from "./make-pdf.ts";
import { makePng } from "./make-png.ts";

export type SampleKind = "image" | "pdf" | "voice";

/** A small real file of that kind, made on the spot: it opens in any viewer. */
export function sampleFile(kind: SampleKind): SimMedia {
  if (kind === "image") return { mimetype: "image/png", filename: null, base64: makePng(320, 200).toString("base64") };
  if (kind === "voice") {
    return { mimetype: "audio/ogg; codecs=opus", filename: null, base64: makeOgg(1_000).toString("base64") };
  }
  const bytes = makePdf("Resit bayaran / Payment receipt");
  return { mimetype: "application/pdf", filename: "resit-bayaran.pdf", base64: bytes.toString("base64") };
}
