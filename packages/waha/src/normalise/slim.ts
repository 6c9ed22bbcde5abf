import { record } from "./read.ts";

/** Longer texts in an unreadable record are thumbnails and keys; nobody reads them, in characters. */
const LONGEST = 1_000;
const DEEPEST = 6;

/** What is kept of a record nobody understands: its shape and its short values, without pictures and keys. */
export function slim(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return value.length > LONGEST ? `(${String(value.length)} characters)` : value;
  if (typeof value !== "object" || value === null) return value;
  if (depth >= DEEPEST) return "(deeper)";
  if (Array.isArray(value)) return value.slice(0, 20).map((item) => slim(item, depth + 1));
  const raw = record(value) ?? {};
  if (raw.type === "Buffer") return "(bytes)";
  return Object.fromEntries(Object.entries(raw).map(([key, item]) => [key, slim(item, depth + 1)]));
}
