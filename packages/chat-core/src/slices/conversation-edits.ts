import type { Conversation } from "@kaunter/domain";
import { compareCursors } from "../cursor.ts";
import type { DeskEventOf } from "../event.ts";
import { sameShape, without } from "../same-shape.ts";
import type { ConversationChange, ConversationsState, EditedRow, Held, PendingEdit } from "../state.ts";
import { relist } from "./list-place.ts";

/** The row as the server last told it, without what was changed here and is not in it yet. */
export function plainRow(slice: ConversationsState, id: string): Held<Conversation> | undefined {
  const shown = slice.byId[id];
  const base = slice.edits[id]?.base;
  return shown && base ? { ...shown, value: base } : shown;
}

/** Puts a row the server told in its place, dressed in the changes made here that it does not know yet. */
export function rowTold(slice: ConversationsState, id: string, plain: Held<Conversation>): ConversationsState {
  const shown = slice.byId[id];
  const edited = slice.edits[id];
  const value = edited ? dress(plain.value, edited.pending) : plain.value;
  const kept = shown && sameShape(shown.value, value) ? shown.value : value;
  const edits = edited ? { ...slice.edits, [id]: { ...edited, base: plain.value } } : slice.edits;
  const byId = { ...slice.byId, [id]: { value: kept, cursor: plain.cursor } };
  if (kept === shown?.value) return { ...slice, byId, edits };
  return { byId, edits, list: relist(slice.list, byId, id, shown?.value) };
}

/** `edit/made`: shown at once, before the server has it. */
export function editMade(slice: ConversationsState, event: DeskEventOf<"edit/made">): ConversationsState {
  const { editId, conversationId: id, change } = event;
  const held = slice.edits[id]?.pending ?? [];
  if (held.some((edit) => edit.editId === editId)) return slice;
  return withPending(slice, id, [...held, { editId, change, settledAt: null }]);
}

/** `edit/failed`: as if it had never been made; what others changed meanwhile stays. */
export function editFailed(slice: ConversationsState, event: DeskEventOf<"edit/failed">): ConversationsState {
  return replaced(slice, event.editId, () => null);
}

/** `edit/settled`: written at this place of the feed; it stays on top of the row until the feed has come past there. */
export function editSettled(
  slice: ConversationsState,
  event: DeskEventOf<"edit/settled">,
  feedCursor: string | null,
): ConversationsState {
  const settledAt = event.cursor;
  return replaced(slice, event.editId, (edit) => (isPassed(settledAt, feedCursor) ? null : { ...edit, settledAt }));
}

/** The feed came to `cursor`: changes written before it are in the rows themselves now. */
export function editsAbsorbed(slice: ConversationsState, cursor: string): ConversationsState {
  return Object.entries(slice.edits).reduce((next, [id, { pending }]) => {
    const open = pending.filter(({ settledAt }) => settledAt === null || !isPassed(settledAt, cursor));
    return open.length === pending.length ? next : withPending(next, id, open);
  }, slice);
}

/** What is still on its way when every row is dropped: rows read afresh may be too early to know it. */
export function openEdits(edits: ConversationsState["edits"]): ConversationsState["edits"] {
  const open = Object.entries(edits).map(([id, { pending }]): [string, EditedRow] => [
    id,
    { base: null, pending: pending.filter(({ settledAt }) => settledAt === null) },
  ]);
  return Object.fromEntries(open.filter(([, { pending }]) => pending.length > 0));
}

/** Is the feed past this place? A place in another life of the database will never come. */
function isPassed(settledAt: string, feedCursor: string | null): boolean {
  if (feedCursor === null) return false;
  const order = compareCursors(settledAt, feedCursor);
  return order === null || order <= 0;
}

function replaced(
  slice: ConversationsState,
  editId: string,
  change: (edit: PendingEdit) => PendingEdit | null,
): ConversationsState {
  const id = Object.keys(slice.edits).find((one) => slice.edits[one]?.pending.some((edit) => edit.editId === editId));
  if (id === undefined) return slice;
  const held = slice.edits[id]?.pending ?? [];
  const pending = held.flatMap((edit) => (edit.editId === editId ? (change(edit) ?? []) : [edit]));
  return sameShape(held, pending) ? slice : withPending(slice, id, pending);
}

function withPending(slice: ConversationsState, id: string, pending: readonly PendingEdit[]): ConversationsState {
  const plain = plainRow(slice, id);
  const edits =
    pending.length === 0 ? without(slice.edits, id) : { ...slice.edits, [id]: { base: plain?.value ?? null, pending } };
  const next = { ...slice, edits };
  return plain ? rowTold(next, id, plain) : next;
}

/** A row with these changes on top. */
export function dress(row: Conversation, pending: readonly PendingEdit[]): Conversation {
  return pending.reduce((dressed, { change }) => applyChange(dressed, change), row);
}

function applyChange(row: Conversation, change: ConversationChange): Conversation {
  switch (change.type) {
    case "tags": {
      const { add, remove } = change;
      return { ...row, tags: [...new Set([...row.tags, ...add])].filter((tag) => !remove.includes(tag)) };
    }
    case "notes":
      return { ...row, notes: change.text };
    case "assignee":
      return { ...row, assignedStaffId: change.staffId, assignedStaffName: change.staffName };
    case "status":
      return { ...row, status: change.status };
  }
}
