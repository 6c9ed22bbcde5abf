import type { Change } from "@kaunter/domain";
import { isOutdated } from "./cursor.ts";
import type { DeskState } from "./state.ts";

export type Removal = Extract<Change, { type: "removed" }>;

/** More than any answer can be late by; beyond it the removals heard of first are forgotten. */
const REMEMBERED = 1000;

/** Was a row of this cursor (null: of a page or an answer) written before the removal that is known of its id? */
export function isGone(removed: DeskState["removed"], id: string, cursor: string | null): boolean {
  const tombstone = removed[id];
  return tombstone !== undefined && (cursor === null || !isOutdated(tombstone.cursor, cursor));
}

/** Is a conversation gone? One that is held has outlived its removal: the feed brought it back later. */
export function isConversationGone(
  state: Pick<DeskState, "removed" | "conversations">,
  id: string,
  cursor: string | null = null,
): boolean {
  return state.conversations.byId[id] === undefined && isGone(state.removed, id, cursor);
}

/** Keeps what was removed when; a removal known already, or an older one of the same id, changes nothing. */
export function rememberRemovals(removed: DeskState["removed"], removals: readonly Removal[]): DeskState["removed"] {
  const fresh = removals.filter((change) => !isGone(removed, change.removed.id, change.cursor));
  if (fresh.length === 0) return removed;
  const known = new Map(Object.entries(removed));
  for (const { cursor, removed: gone } of fresh) {
    const { cursor: heldCursor = null } = known.get(gone.id) ?? {};
    if (!isOutdated(cursor, heldCursor)) known.set(gone.id, { cursor, replacedBy: gone.replacedBy });
  }
  return Object.fromEntries([...known].slice(-REMEMBERED));
}

/**
 * The conversation that stands for one that is gone, through as many merges as there were; null when it is not gone,
 * or when nothing took its place.
 */
export function replacementOf(state: DeskState, conversationId: string): string | null {
  const passed = new Set<string>();
  let id: string = conversationId;
  while (isConversationGone(state, id)) {
    passed.add(id);
    const next = state.removed[id]?.replacedBy ?? null;
    if (next === null || passed.has(next)) return null;
    id = next;
  }
  return id === conversationId ? null : id;
}
