import { record, text } from "../read.ts";

/** Bytes as engines write them: base64, a list of bytes, a Node buffer or an object of bytes by position; null for none. */
export function bytesOf(value: unknown): Buffer | null {
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
