import type { FileOnItsWay } from "@kaunter/domain";
import type { Verdict, Way } from "./attachment.ts";
import { checkFile } from "./check-file.ts";
import { type Picture, shrinkPicture } from "./shrink-picture.ts";

const HEAD_BYTES = 16;
/** What WhatsApp shows as a photo. */
const PHOTO = /^image\/(jpeg|png|webp)$/;
/** Videos WhatsApp plays as they are; what else films may be refused, so it goes out as a file unless somebody wants it. */
const PLAYS = /^video\/(mp4|3gpp)$/;

/**
 * Looks at a picked file's bytes: may it go out, and in which ways.
 * @param mostBytes what the chat's channel takes
 */
export async function lookAtFile(file: File, mostBytes: number): Promise<Verdict> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const { refused, mimetype } = checkFile({ name: file.name, type: file.type, sizeBytes: file.size, head, mostBytes });
  if (refused !== null) return { refused };
  if (PHOTO.test(mimetype)) return lookAtPicture(new File([file], file.name, { type: mimetype }), mostBytes);
  const asFile = way("file", file, factsOf(file, mimetype, "file"));
  if (!mimetype.startsWith("video/")) return accepted([asFile], null);
  const asVideo = way("video", file, factsOf(file, mimetype, "video"));
  return accepted(PLAYS.test(mimetype) ? [asVideo, asFile] : [asFile, asVideo], null);
}

async function lookAtPicture(file: File, mostBytes: number): Promise<Verdict> {
  try {
    const { original, smaller } = await shrinkPicture(file);
    const ways = [
      ...(smaller ? [way("smaller", smaller.blob, photoFacts(file, smaller, "image/jpeg"))] : []),
      ...(file.type === "image/webp" ? [] : [way("photo", file, photoFacts(file, original, file.type))]),
      way("file", file, { ...photoFacts(file, original, file.type), as: "file" }),
    ].filter(({ blob }) => blob.size <= mostBytes);
    return ways.length === 0 ? { refused: "tooLarge" } : accepted(ways, URL.createObjectURL(file));
  } catch (error) {
    // The browser cannot read it, and neither can a phone.
    if (error instanceof DOMException) return { refused: "broken" };
    throw error;
  }
}

const way = (id: Way["id"], blob: Blob, facts: FileOnItsWay): Way => ({ id, blob, facts });

function accepted(ways: readonly Way[], previewUrl: string | null): Verdict {
  return { refused: null, ways, chosen: ways[0]?.id ?? "file", previewUrl };
}

function factsOf(file: Blob & { readonly name: string }, mimetype: string, as: FileOnItsWay["as"]): FileOnItsWay {
  const unknown = { widthPx: null, heightPx: null, durationMs: null };
  return { as, name: file.name, mimetype, sizeBytes: file.size, ...unknown };
}

function photoFacts(file: File, { blob, widthPx, heightPx }: Picture, mimetype: string): FileOnItsWay {
  const name = mimetype === file.type ? file.name : `${file.name.replace(/\.[^.]*$/, "")}.jpg`;
  return { as: "image", name, mimetype, sizeBytes: blob.size, widthPx, heightPx, durationMs: null };
}
