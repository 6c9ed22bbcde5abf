import type { FileFacts } from "@kaunter/db";
import { imageSize } from "image-size";
import { createHash } from "node:crypto";
import { mediaType } from "./media-type";

/** Everything the bytes of a file tell about it. @param declared what somebody called its type */
export function describeFile(bytes: Uint8Array, declared: string | null): FileFacts {
  const mimetype = mediaType(bytes, declared);
  return {
    hash: createHash("sha256").update(bytes).digest("hex"),
    sizeBytes: bytes.byteLength,
    mimetype,
    ...(mimetype.startsWith("image/") ? dimensionsOf(bytes) : NO_SIZE),
  };
}

type Dimensions = Pick<FileFacts, "widthPx" | "heightPx">;
const NO_SIZE: Dimensions = { widthPx: null, heightPx: null };
/** EXIF orientations that lie on their side. */
const TURNED = new Set([5, 6, 7, 8]);

/** As it is shown, in pixels; null where the header is broken: the picture may still be good enough for a browser. */
function dimensionsOf(bytes: Uint8Array): Dimensions {
  try {
    const { width, height, orientation } = imageSize(bytes);
    if (!(width > 0 && height > 0)) return NO_SIZE;
    const turned = orientation !== undefined && TURNED.has(orientation);
    return turned ? { widthPx: height, heightPx: width } : { widthPx: width, heightPx: height };
  } catch {
    return NO_SIZE;
  }
}
