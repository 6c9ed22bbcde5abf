/** Do two JSON-like values say the same? Lets a repeated row keep its old reference, so that nothing renders again. */
export function sameShape(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  const [a, b] = [left as Record<string, unknown>, right as Record<string, unknown>];
  return keys.every((key) => Object.hasOwn(b, key) && sameShape(a[key], b[key]));
}

/** Do two lists hold the same references in the same order? */
export function sameItems<T>(left: readonly T[], right: readonly T[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}

/** `next` when it differs from `previous`, else `previous` itself. */
export function keepItems<T>(previous: readonly T[], next: readonly T[]): readonly T[] {
  return sameItems(previous, next) ? previous : next;
}

/** The record with these parts; the record itself when none of them is another. */
export function assign<T extends object>(record: T, parts: Partial<T>): T {
  const changed = (Object.keys(parts) as (keyof T)[]).some((key) => parts[key] !== record[key]);
  return changed ? { ...record, ...parts } : record;
}

/** A record without one key; the record itself when the key is not in it. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  if (!Object.hasOwn(record, key)) return record;
  const { [key]: _gone, ...rest } = record;
  return rest;
}
