import type { Reaction } from "@kaunter/domain";

/** Reactions by emoji, the most frequent first, and of equal ones the earlier. */
export function countReactions(reactions: readonly Reaction[]): readonly { emoji: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { emoji } of reactions) counts.set(emoji, (counts.get(emoji) ?? 0) + 1);
  return [...counts].map(([emoji, count]) => ({ emoji, count })).sort((left, right) => right.count - left.count);
}
