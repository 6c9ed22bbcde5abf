/** Somebody else's JSON. */
export type Raw = Record<string, unknown>;

/** The value as an object, or null. */
export function rawOf(value: unknown): Raw | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Raw) : null;
}

/** The value as a text, or null. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
