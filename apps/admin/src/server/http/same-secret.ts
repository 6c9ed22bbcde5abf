import { createHash, timingSafeEqual } from "node:crypto";

/** Are these the same? By hashes of equal length, so that neither content nor length leaks through time. */
export function sameSecret(shown: string, expected: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(shown), digest(expected));
}
