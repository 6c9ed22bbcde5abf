import { record, text } from "../read.ts";

/** What engines call the hash: NOWEB, GOWS, WEBJS. */
const NAMES = ["fileSha256", "fileSHA256", "filehash"];
const BYTES = 32;

/**
 * SHA-256 of a file as WhatsApp carries it, hex, or null. Engines write it as base64, as a list of bytes, as a Node buffer
 * or as an object of bytes by position.
 */
export function fileHash(proto: Readonly<Record<string, unknown>>): string | null {
  const value = NAMES.map((name) => proto[name]).find((one) => one !== undefined && one !== null);
  const bytes = bytesOf(value);
  return bytes?.length === BYTES ? bytes.toString("hex") : null;
}

function bytesOf(value: unknown): Buffer | null {
  const base64 = text(value);
  if (base64 !== null) return Buffer.from(base64, "base64");
  const raw = record(value);
  const list = Array.isArray(value) ? value : raw?.type === "Buffer" ? raw.data : raw && Object.values(raw);
  if (typeof list === "string") return Buffer.from(list, "base64");
  if (!Array.isArray(list) || !list.every(isByte)) return null;
  return Buffer.from(list);
}

function isByte(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 255;
}
