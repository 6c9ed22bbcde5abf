import { sniffMimetype } from "@kaunter/domain";
import { bytesOf } from "./bytes-of.ts";

/** What engines call it: NOWEB, GOWS, WEBJS. */
const NAMES = ["jpegThumbnail", "JPEGThumbnail", "thumbnail"];
/** WhatsApp's own are some kilobytes; what is larger would weigh on every page of the history. */
const MOST_BYTES = 12_000;
const PICTURES: ReadonlySet<string | null> = new Set(["image/jpeg", "image/png", "image/webp"]);

/**
 * The small picture a message brings along of what it points at (a page, a map, a group), as a `data:` address; null
 * where there is none, it is no picture by its first bytes, or it is not small.
 */
export function smallPicture(raw: Readonly<Record<string, unknown>>): string | null {
  return asPicture(NAMES.map((name) => raw[name]).find((one) => one !== undefined && one !== null));
}

/** The same of bytes that are at hand, however they are written. */
export function asPicture(value: unknown): string | null {
  const bytes = bytesOf(value);
  if (bytes === null || bytes.length > MOST_BYTES) return null;
  const mimetype = sniffMimetype(bytes);
  return PICTURES.has(mimetype) ? `data:${mimetype ?? ""};base64,${bytes.toString("base64")}` : null;
}
