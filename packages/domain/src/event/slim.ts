/** Longer texts in an unreadable record are thumbnails and keys; nobody reads them, in characters. */
const LONGEST = 1_000;
const DEEPEST = 6;
const MOST_ITEMS = 20;
const MOST_KEYS = 60;

/** What is kept of a record nobody understands: its shape and its short values, without pictures and keys. */
export function slim(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return value.length > LONGEST ? `(${String(value.length)} characters)` : value;
  // JSON can write a number too large for any (`1e999`), and could not write it again.
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth >= DEEPEST) return "(deeper)";
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map((item) => slim(item, depth + 1));
  const raw = value as Record<string, unknown>;
  if (raw.type === "Buffer") return "(bytes)";
  const entries = Object.entries(raw).slice(0, MOST_KEYS);
  return Object.fromEntries(entries.map(([key, item]) => [key.slice(0, LONGEST), slim(item, depth + 1)]));
}
