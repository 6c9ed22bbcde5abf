/** One or two letters for a name: `Nurul Aisyah Rahman` → `NR`, `陈丽英` → `陈`; null when it has no letter at all. */
export function initials(name: string): string | null {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => /^\p{L}/u.test(word));
  const first = words[0];
  if (first === undefined) return null;
  const head = Array.from(first)[0] ?? "";
  // Han letters fill the circle, and Arabic or Tamil ones change their shape beside each other.
  if (!/\p{Script=Latin}/u.test(head)) return head;
  const last = words.length > 1 ? (Array.from(words[words.length - 1] ?? "")[0] ?? "") : (Array.from(first)[1] ?? "");
  return (head + last).toLocaleUpperCase("en");
}

/** A stable number below `buckets` for an id, so that one person always has the same shade. */
export function bucketOf(id: string, buckets: number): number {
  let hash = 0;
  for (const char of id) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash % buckets;
}
