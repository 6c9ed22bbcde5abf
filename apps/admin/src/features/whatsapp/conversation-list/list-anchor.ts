/** How many of the topmost visible rows are asked where they went. */
const WITNESSES = 3;

/**
 * By how many places the rows in sight moved when the list changed: what the scroll has to follow so that they stay where
 * they were. A single row that jumped away does not count, which is why several are asked and the smallest move wins.
 */
export function rowShift(before: readonly string[], after: readonly string[], firstVisible: number): number {
  const shifts = before.slice(firstVisible, firstVisible + WITNESSES).flatMap((id, offset) => {
    const index = after.indexOf(id);
    return index === -1 ? [] : [index - (firstVisible + offset)];
  });
  return shifts.reduce((best, shift) => (Math.abs(shift) < Math.abs(best) ? shift : best), shifts[0] ?? 0);
}
