import type { ThreadElement } from "@kaunter/chat-core";
import type { KeptPlace } from "../state/kept-places.ts";

export type Rows = readonly ThreadElement[];

/** Where a scroller stands, in px. */
export interface ScrollPlace {
  readonly offset: number;
  readonly viewport: number;
  readonly content: number;
}

/** Nearer to the end than this, a person reads the newest message. */
const AT_END_PX = 24;
/** So far from an edge the next page is fetched, so that it is there before the edge is. */
const AHEAD_PX = 800;
/** What of the rows above stays in sight over the unread line. */
const UNREAD_LEAD_PX = 64;

/** Does this screen show the newest message? */
export function isAtEnd({ offset, viewport, content }: ScrollPlace): boolean {
  return content - offset - viewport <= AT_END_PX;
}

/** Which page a place calls for, if any. A thread that does not fill the screen asks for what is older. */
export function wantedPage(
  place: ScrollPlace,
  { hasOlder, hasNewer }: { readonly hasOlder: boolean; readonly hasNewer: boolean },
): "older" | "newer" | null {
  const ahead = Math.min(AHEAD_PX, place.viewport);
  if (hasOlder && place.offset < ahead) return "older";
  return hasNewer && place.content - place.offset - place.viewport < ahead ? "newer" : null;
}

/** The rows to draw: the first day's line waits until the thread's beginning is known, so that older rows only ever join above. */
export function rowsOf(elements: Rows, hasOlder: boolean): Rows {
  return hasOlder && elements[0]?.type === "day" ? elements.slice(1) : elements;
}

/** How the drawn rows became these: joined above, another stretch altogether, or anything else. */
export function changeOf(before: Rows, after: Rows): "prepended" | "replaced" | "other" {
  const [first, last] = [before[0], before.at(-1)];
  if (!first || !last || after.length === 0) return "other";
  const joined = after.findIndex((row) => row.key === first.key);
  if (joined > 0 && after.length - joined === before.length) return "prepended";
  const known = new Set(before.flatMap((row) => (isBubble(row) ? [row.key] : [])));
  return known.size > 0 && !after.some((row) => known.has(row.key)) ? "replaced" : "other";
}

/** A row to scroll to. `offset` in px moves the view down from there. */
export interface Target {
  readonly index: number;
  readonly align: "start" | "center" | "end";
  readonly offset: number;
}

/** Px under the last row, which brings 12 of its own. */
export const TAIL_PX = 4;

export function endOf(rows: Rows): Target {
  return { index: Math.max(0, rows.length - 1), align: "end", offset: TAIL_PX };
}

/** Where a thread opens: at the unread line, else where it was left, else at its end. */
export function openingAt(rows: Rows, kept: Pick<KeptPlace, "key" | "hidden"> | null): Target {
  const unread = rows.findIndex((row) => row.type === "unread");
  if (unread !== -1) return { index: unread, align: "start", offset: -UNREAD_LEAD_PX };
  const left = kept === null ? -1 : rows.findIndex((row) => row.key === kept.key);
  return left === -1 || kept === null ? endOf(rows) : { index: left, align: "start", offset: kept.hidden };
}

/** Messages of others below a row; all of them when that row is gone. Notices are no messages. */
export function incomingAfter(rows: Rows, key: string | null): number {
  const from = key === null ? rows.length : rows.findIndex((row) => row.key === key) + 1;
  return rows.slice(from).filter(isIncoming).length;
}

/** The messages of others that joined at the end since `lastKey` was the last row; none when that row is not there. */
export function arrivedAfter(rows: Rows, lastKey: string | null) {
  const index = lastKey === null ? -1 : rows.findIndex((row) => row.key === lastKey);
  return index === -1 ? [] : rows.slice(index + 1).filter(isIncoming);
}

/** Did somebody at this desk just send something that now stands last? */
export function isOwnNew(before: Rows, after: Rows): boolean {
  const last = after.at(-1);
  return last?.type === "outgoing" && !before.some((row) => row.key === last.key);
}

/** The first message at or after a row, by its id; null for none the server knows. */
export function messageFrom(rows: Rows, index: number): string | null {
  const found = rows.slice(index).find((row) => row.type === "message");
  return found?.type === "message" ? found.message.id : null;
}

const isBubble = (row: ThreadElement): boolean => row.type === "message" || row.type === "outgoing";

function isIncoming(row: ThreadElement): row is Extract<ThreadElement, { type: "message" }> {
  return row.type === "message" && row.message.direction === "in" && row.message.content.kind !== "notice";
}
