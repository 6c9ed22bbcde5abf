export interface ByteAmount {
  readonly amount: number;
  readonly unit: "byte" | "kilobyte" | "megabyte";
}

/** A number of bytes in the unit people read: whole kilobytes, megabytes with one decimal. */
export function byteAmount(bytes: number): ByteAmount {
  if (bytes < 1000) return { amount: bytes, unit: "byte" };
  if (bytes < 999_500) return { amount: Math.round(bytes / 1000), unit: "kilobyte" };
  return { amount: Math.round(bytes / 100_000) / 10, unit: "megabyte" };
}
