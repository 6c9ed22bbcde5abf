import { sniffMimetype } from "@kaunter/domain";
import type { Refusal } from "./attachment.ts";

export interface PickedFile {
  readonly name: string;
  /** What the browser calls it; it goes by the name. */
  readonly type: string;
  readonly sizeBytes: number;
  /** The first 16 bytes. */
  readonly head: Uint8Array;
  /** The largest file that can go out. */
  readonly mostBytes: number;
}

export interface Checked {
  readonly refused: Refusal | null;
  readonly mimetype: string;
}

const SIGNED_PICTURE = /\.(jpe?g|jfif|png|gif|webp|heic|heif|avif)$/i;
const RUNS = /\.(exe|msi|bat|cmd|com|scr|pif|ps1|vbs|jar)$/i;
/** A picture the composer can make smaller may be larger than what goes out. */
const SHRINKS = /^image\/(jpeg|png|webp)$/;
/** Nobody's photo is larger; reading more than that only stops the page. */
const MAX_PICTURE_BYTES = 64 * 1024 * 1024;

/** What a file is by its bytes, and whether it may go out. The name and the browser's word are believed last. */
export function checkFile({ name, type, head, ...size }: PickedFile): Checked {
  const sniffed = sniffMimetype(head);
  const mimetype = sniffed ?? (type === "" ? "application/octet-stream" : type);
  return { refused: refusalOf({ name, sniffed, ...size }), mimetype };
}

type Known = Pick<PickedFile, "name" | "sizeBytes" | "mostBytes"> & { readonly sniffed: string | null };

function refusalOf({ name, sizeBytes, mostBytes, sniffed }: Known): Refusal | null {
  if (sizeBytes === 0) return "empty";
  if (sniffed === "application/x-msdownload" || RUNS.test(name)) return "program";
  if (SIGNED_PICTURE.test(name) && !sniffed?.startsWith("image/")) return "noPicture";
  const most = SHRINKS.test(sniffed ?? "") ? MAX_PICTURE_BYTES : mostBytes;
  return sizeBytes > most ? "tooLarge" : null;
}
