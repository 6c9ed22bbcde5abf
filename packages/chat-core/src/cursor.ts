import { isLaterCursor, parseCursor } from "@kaunter/domain";

/**
 * Which of two feed positions comes later: negative, zero or positive, or null when they cannot be compared because
 * they belong to different lives of the database.
 */
export function compareCursors(left: string, right: string): number | null {
  if (left === right) return 0;
  const a = parseCursor(left);
  const b = parseCursor(right);
  if (!a || !b || a.epoch !== b.epoch) return null;
  if (a.xid !== b.xid) return a.xid < b.xid ? -1 : 1;
  return compareText(a.id, b.id);
}

/**
 * Was a row at `incoming` committed before the one held at `held`? Within one transaction a row has one content, so
 * only the transactions are compared.
 */
export function isOutdated(incoming: string | null, held: string | null): boolean {
  if (incoming === null || held === null) return false;
  const a = parseCursor(incoming);
  const b = parseCursor(held);
  return a !== null && b !== null && a.epoch === b.epoch && a.xid < b.xid;
}

/** The later of two positions; one that cannot be compared is taken as news. */
export function laterCursor(current: string | null, incoming: string): string {
  return current !== null && !isLaterCursor(incoming, current) ? current : incoming;
}

/** Plain code-unit order, the same on every machine. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
