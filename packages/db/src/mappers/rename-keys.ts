import { AppError } from "@kaunter/domain";

/** `sent_at_ms` → `sentAtMs`, one level deep. What lies below (a message's content) is not ours to rename. */
export function renameKeys(row: unknown): Record<string, unknown> {
  if (typeof row !== "object" || row === null || Array.isArray(row)) {
    throw new AppError("internal", "the database answered something that is not a row");
  }
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}

/** The same, where the row may be missing. */
export function renameKeysOrNull(row: unknown): Record<string, unknown> | null {
  return row === null || row === undefined ? null : renameKeys(row);
}
