/** The list with one item at another place; places beyond its ends are its ends. */
export function moved(ids: readonly string[], id: string, to: number): readonly string[] {
  const from = ids.indexOf(id);
  const place = Math.max(0, Math.min(ids.length - 1, to));
  if (from === -1 || from === place) return ids;
  const rest = ids.filter((one) => one !== id);
  return [...rest.slice(0, place), id, ...rest.slice(place)];
}

/** An order somebody made, over what there is now: what came meanwhile stands at the end, what is gone is left out. */
export function overlaid(ids: readonly string[], wanted: readonly string[] | null): readonly string[] {
  if (wanted === null) return ids;
  const kept = wanted.filter((id) => ids.includes(id));
  return [...kept, ...ids.filter((id) => !kept.includes(id))];
}

export const sameOrder = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, place) => id === other[place]);

/** Where a held row comes to stand: behind every other row whose middle the pointer has passed. */
export function placeAt(othersMiddles: readonly number[], y: number): number {
  return othersMiddles.filter((middle) => middle < y).length;
}
