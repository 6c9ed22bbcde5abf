import type { Conversation } from "@kaunter/domain";
import { isOutdated } from "../cursor.ts";
import { sameShape, without } from "../same-shape.ts";
import type { ConversationsState, Held } from "../state.ts";
import { plainRow, rowTold } from "./conversation-edits.ts";
import { relist } from "./list-place.ts";

/**
 * One conversation as it stands now: kept, and moved into, within or out of the shown list. A snapshot older than the
 * one held, or the same again, changes nothing.
 */
export function conversationArrived(
  slice: ConversationsState,
  conversation: Conversation,
  cursor: string | null,
): ConversationsState {
  const held = plainRow(slice, conversation.id);
  const merged = mergeConversation(held, conversation, cursor);
  return merged === held ? slice : rowTold(slice, conversation.id, merged);
}

/** A conversation that is gone: its row and its place in the list go, the totals follow. */
export function conversationRemoved(slice: ConversationsState, id: string): ConversationsState {
  const byId = without(slice.byId, id);
  const edits = without(slice.edits, id);
  return { byId, edits, list: relist(slice.list, byId, id, slice.byId[id]?.value) };
}

/** `read/marked`: the person has read it here; the feed confirms it later. */
export function readMarked(slice: ConversationsState, conversationId: string): ConversationsState {
  const held = plainRow(slice, conversationId);
  if (!held || held.value.unreadCount === 0) return slice;
  return conversationArrived(slice, { ...held.value, unreadCount: 0 }, held.cursor);
}

/**
 * Merges a row that arrived into the one held; answers the held one itself when nothing is new. An answer (`cursor`
 * null) that does not know the last message the feed has brought was written before it.
 */
export function mergeConversation(
  held: Held<Conversation> | undefined,
  conversation: Conversation,
  cursor: string | null,
): Held<Conversation> {
  if (!held) return { value: conversation, cursor };
  if (isOutdated(cursor, held.cursor)) return held;
  if (cursor === null && held.cursor !== null && lastAtMs(conversation) < lastAtMs(held.value)) return held;
  const unchanged = sameShape(held.value, conversation);
  if (unchanged && (cursor === null || cursor === held.cursor)) return held;
  return { value: unchanged ? held.value : conversation, cursor: cursor ?? held.cursor };
}

/** When the last message came, in ms since the epoch; before all time where there is none. */
export function lastAtMs(row: Conversation): number {
  return row.lastMessage?.atMs ?? -Infinity;
}
