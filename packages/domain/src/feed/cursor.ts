/**
 * A place in the committed feed, `epoch.xid.id`: which life of the database, which transaction, which row of it.
 * `id` splits a big transaction into pages. Source: architecture §3 "Cursor".
 */
export interface FeedCursor {
  readonly epoch: string;
  readonly xid: bigint;
  readonly id: string;
}

/** Reads a cursor; null when the text is none. */
export function parseCursor(text: string): FeedCursor | null {
  const match = /^([\w-]+)\.(\d+)\.(.*)$/.exec(text);
  return match ? { epoch: match[1] ?? "", xid: BigInt(match[2] ?? "0"), id: match[3] ?? "" } : null;
}

/** Is `one` later in the feed than `other`? Cursors of different epochs cannot be compared: then yes. */
export function isLaterCursor(one: string, other: string): boolean {
  const a = parseCursor(one);
  const b = parseCursor(other);
  if (!a || !b || a.epoch !== b.epoch) return true;
  return a.xid === b.xid ? a.id > b.id : a.xid > b.xid;
}
