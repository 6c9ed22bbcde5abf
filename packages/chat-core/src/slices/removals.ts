import { isOutdated } from "../cursor.ts";
import { assign, without } from "../same-shape.ts";
import type { DeskState } from "../state.ts";
import { isGone, type Removal, replacementOf } from "../tombstones.ts";
import { conversationRemoved } from "./conversation-rows.ts";
import { notesCarried } from "./notes.ts";
import { conversationOpened } from "./opening.ts";
import { sendsRehomed, sendsSettled } from "./outbox.ts";
import { clientIdsOf, messageRemoved } from "./threads.ts";

/** Applies the removals that `before` has not heard of; `state` remembers them already, so that rows know their end. */
export function removalsApplied(
  state: DeskState,
  removals: readonly Removal[],
  before: DeskState["removed"],
): DeskState {
  return removals
    .filter(({ removed, cursor }) => !isGone(before, removed.id, cursor))
    .reduce((next, { removed, cursor }) => {
      return removed.entity === "message"
        ? messageGone(next, removed.id, cursor)
        : conversationGone(next, removed.id, cursor);
    }, state);
}

function messageGone(state: DeskState, id: string, cursor: string): DeskState {
  const outbox = sendsSettled(state.outbox, clientIdsOf(state.threads, id, cursor));
  return assign(state, { threads: messageRemoved(state.threads, id, cursor), outbox });
}

/**
 * A conversation is gone: its row and its thread go. What the person typed there, sent from there and looks at follows
 * into the conversation that took its place; words already typed there are never written over.
 */
function conversationGone(state: DeskState, id: string, cursor: string): DeskState {
  const held = state.conversations.byId[id];
  if (held && isOutdated(cursor, held.cursor)) return state;
  const conversations = conversationRemoved(state.conversations, id);
  const left = assign(state, { conversations, threads: without(state.threads, id) });
  const intoId = replacementOf(left, id);
  const gone = assign(left, { notes: notesCarried(left.notes, id, intoId) });
  if (intoId === null) return gone;
  const followed = assign(gone, {
    drafts: draftCarried(gone.drafts, id, intoId),
    outbox: sendsRehomed(gone.outbox, id, intoId),
  });
  return state.selectedConversationId === id ? conversationOpened(followed, intoId) : followed;
}

function draftCarried(drafts: DeskState["drafts"], fromId: string, intoId: string): DeskState["drafts"] {
  const text = drafts[fromId];
  if (text === undefined || drafts[intoId] !== undefined) return drafts;
  return { ...without(drafts, fromId), [intoId]: text };
}
