/** Careful reading of engines' own records: every answer is the wished type or null, whatever is there. */
type Raw = Record<string, unknown>;

export function record(value: unknown): Raw | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Raw) : null;
}

export function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** A number written as number, as text, or as the `{ low, high }` of a protobuf Long. */
export function number(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string") return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null;
  const long = record(value);
  return typeof long?.low === "number" && typeof long.high === "number" ? long.high * 2 ** 32 + (long.low >>> 0) : null;
}

export function whole(value: unknown): number | null {
  const read = number(value);
  return read !== null && Number.isInteger(read) && read >= 0 ? read : null;
}

/** A moment written in seconds or, as some NOWEB events do, in milliseconds; answers ms. Source: WAHA facts §9. */
export function momentMs(value: unknown): number | null {
  const read = number(value);
  if (read === null) return null;
  return read > 100_000_000_000 ? read : read * 1000;
}
