import type { ChangePage } from "@kaunter/domain";
import { assign } from "../same-shape.ts";
import type { DeskState } from "../state.ts";
import { isConversationGone, rememberRemovals } from "../tombstones.ts";
import { editsAbsorbed } from "./conversation-edits.ts";
import { conversationArrived } from "./conversation-rows.ts";
import { dropEverything } from "./drop-everything.ts";
import { threadsBounded } from "./kept-threads.ts";
import { cursorReached } from "./link.ts";
import { sendsSettled } from "./outbox.ts";
import { removalsApplied } from "./removals.ts";
import { sessionArrived } from "./sessions.ts";
import { settingsArrived } from "./settings.ts";
import { type Arrival, messagesArrived } from "./threads.ts";
import { typingEnded } from "./typing.ts";

/** `feed/changed`: committed rows, as they stand now. Repeated and out-of-order pages end in the same state. */
export function feedChanged(state: DeskState, page: ChangePage): DeskState {
  if (page.reset) {
    const dropped = dropEverything(state);
    return { ...dropped, link: { ...dropped.link, cursor: page.cursor } };
  }
  const removals = page.changes.flatMap((change) => (change.type === "removed" ? [change] : []));
  const arrivals = page.changes.flatMap((change): Arrival[] => (change.type === "message" ? [change] : []));
  const known = rowsArrived(assign(state, { removed: rememberRemovals(state.removed, removals) }), page);
  // A removal may open the conversation that takes over, whose thread then takes in the messages that moved.
  const left = removalsApplied(known, removals, state.removed);
  const threads = messagesArrived(left.threads, arrivals, left.removed);
  return assign(left, {
    threads: threads === left.threads ? threads : threadsBounded(threads, left.selectedConversationId),
    outbox: sendsSettled(
      left.outbox,
      arrivals.map(({ message }) => message.clientId),
    ),
    link: cursorReached(left.link, page.cursor),
    typing: typingEnded(
      left,
      arrivals.map(({ message }) => message),
    ),
  });
}

function rowsArrived(state: DeskState, page: ChangePage): DeskState {
  let { conversations, sessions, settings } = state;
  for (const change of page.changes) {
    if (change.type === "session") sessions = sessionArrived(sessions, change.session, change.cursor);
    if (change.type === "settings") settings = settingsArrived(settings, change.settings, change.cursor);
    if (change.type !== "conversation") continue;
    const { conversation, cursor } = change;
    if (isConversationGone({ removed: state.removed, conversations }, conversation.id, cursor)) continue;
    conversations = conversationArrived(conversations, conversation, cursor);
  }
  return assign(state, { conversations: editsAbsorbed(conversations, page.cursor), sessions, settings });
}
