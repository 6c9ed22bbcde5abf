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

/** An id of that name; GOWS writes the ends of such names as `ID` and `JID` where NOWEB writes `Id` and `Jid`. */
export function named(raw: Raw, name: string): unknown {
  return raw[name] ?? raw[name.replace(/(?:Id|Jid)$/, (end) => end.toUpperCase())];
}

/** An address as text, or as the object WEBJS wraps around it. */
export function address(value: unknown): string | null {
  const wrapped = record(value);
  if (!wrapped) return text(value);
  const [user, server] = [text(wrapped.user), text(wrapped.server)];
  return text(wrapped._serialized) ?? (user !== null && server !== null ? `${user}@${server}` : null);
}

/** A number written as number, as text, or as the `{ low, high }` of a protobuf Long. */
export function number(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string") return /^-?\d{1,20}(\.\d{1,20})?$/.test(value) ? Number(value) : null;
  const long = record(value);
  return typeof long?.low === "number" && typeof long.high === "number" ? long.high * 2 ** 32 + (long.low >>> 0) : null;
}

export function whole(value: unknown): number | null {
  const read = number(value);
  return read !== null && Number.isSafeInteger(read) && read >= 0 ? read : null;
}

/** The latest moment a `Date` can hold, in ms. */
const LATEST_MS = 8_640_000_000_000_000;

/** A moment written in seconds or, as some NOWEB events do, in milliseconds; answers ms. Source: WAHA facts §9. */
export function momentMs(value: unknown): number | null {
  const read = number(value);
  if (read === null || read < 0 || read > LATEST_MS) return null;
  return Math.round(read > 100_000_000_000 ? read : read * 1000);
}

/** The table's own entry of that name. Names come from outside, where `constructor` is a word like any other. */
export function entry<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** A record written as JSON inside a text; null for any other text. */
export function jsonRecord(written: string): Raw | null {
  try {
    return record(JSON.parse(written));
  } catch {
    return null;
  }
}
