import { bytesOf } from "./bytes-of.ts";

/** What engines call the hash: NOWEB, GOWS, WEBJS. */
const NAMES = ["fileSha256", "fileSHA256", "filehash"];
const BYTES = 32;

/** SHA-256 of a file as WhatsApp carries it, hex, or null. */
export function fileHash(proto: Readonly<Record<string, unknown>>): string | null {
  const value = NAMES.map((name) => proto[name]).find((one) => one !== undefined && one !== null);
  const bytes = bytesOf(value);
  return bytes?.length === BYTES ? bytes.toString("hex") : null;
}
