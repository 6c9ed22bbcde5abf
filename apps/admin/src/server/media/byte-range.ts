export interface ByteRange {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
}

/**
 * The part of a file a `Range` header asks for: null for the whole, also where the header is not one this server serves
 * (several parts, other units), `unsatisfiable` when it lies outside. Source: RFC 9110 §14.
 */
export function byteRange(header: string | null, sizeBytes: number): ByteRange | null | "unsatisfiable" {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "") ?? [];
  if (first === "" && last === "") return null;
  if (first === "") {
    const length = Math.min(Number(last), sizeBytes);
    return length === 0 ? "unsatisfiable" : { start: sizeBytes - length, end: sizeBytes - 1 };
  }
  if (last !== "" && Number(last) < Number(first)) return null;
  const end = last === "" ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1);
  return Number(first) >= sizeBytes ? "unsatisfiable" : { start: Number(first), end };
}
