import type { ChatMessage } from "@kaunter/domain";
import type { DeskEvent, DeskEventOf, DeskEventType } from "./event.ts";
import { assign, without } from "./same-shape.ts";
import { editFailed, editMade, editSettled } from "./slices/conversation-edits.ts";
import { conversationArrived, readMarked } from "./slices/conversation-rows.ts";
import { dropEverything } from "./slices/drop-everything.ts";
import { feedChanged } from "./slices/feed.ts";
import { cursorReached, linkChanged } from "./slices/link.ts";
import { listCounted, listFailed, listLoaded, listRequested } from "./slices/list.ts";
import { notesRefused, notesResolved, notesRestored, notesSaved, notesSent, notesTyped } from "./slices/notes.ts";
import { conversationClosed, conversationOpened } from "./slices/opening.ts";
import { sendFailed, sendQueued, sendsSettled } from "./slices/outbox.ts";
import { sessionArrived } from "./slices/sessions.ts";
import { tagsLoaded } from "./slices/settings.ts";
import {
  hasRowOf,
  historyFailed,
  historyLoaded,
  historyRequested,
  messagesArrived,
  unsentDiscarded,
} from "./slices/threads.ts";
import type { DeskState } from "./state.ts";
import { isConversationGone, replacementOf } from "./tombstones.ts";

type Reducers = { readonly [T in DeskEventType]: (state: DeskState, event: DeskEventOf<T>) => DeskState };

/** One line per event: which slices it changes. The compiler asks for every event. */
const REDUCERS: Reducers = {
  "list/requested": (s, e) => assign(s, { conversations: listRequested(s.conversations, e) }),
  "list/loaded": (s, e) => assign(s, { conversations: listLoaded(s, e) }),
  "list/failed": (s, e) => assign(s, { conversations: listFailed(s.conversations, e) }),
  "list/counted": (s, e) => assign(s, { conversations: listCounted(s.conversations, e) }),
  "history/requested": (s, e) =>
    isConversationGone(s, e.conversationId) ? s : assign(s, { threads: historyRequested(s.threads, e) }),
  "history/loaded": (s, e) =>
    assign(s, {
      threads: isConversationGone(s, e.conversationId) ? s.threads : historyLoaded(s.threads, e, s.removed),
      outbox: sendsSettled(s.outbox, e.page.messages.map(clientIdOf)),
    }),
  "history/failed": (s, e) => assign(s, { threads: historyFailed(s.threads, e) }),
  "conversation/opened": (s, e) => conversationOpened(s, e.conversationId),
  "conversation/closed": (s) => conversationClosed(s),
  "conversation/loaded": (s, e) =>
    isConversationGone(s, e.conversation.id)
      ? s
      : assign(s, { conversations: conversationArrived(s.conversations, e.conversation, null) }),
  "read/marked": (s, e) => assign(s, { conversations: readMarked(s.conversations, e.conversationId) }),
  "draft/changed": (s, e) => assign(s, { drafts: draftChanged(s.drafts, e) }),
  "typing/started": (s, e) =>
    s.typing[e.chatId] === e.untilMs ? s : { ...s, typing: { ...s.typing, [e.chatId]: e.untilMs } },
  "typing/stopped": (s, e) => assign(s, { typing: without(s.typing, e.chatId) }),
  "edit/made": (s, e) => (isConversationGone(s, e.conversationId) ? s : withRows(s, editMade(s.conversations, e))),
  "edit/settled": (s, e) => withRows(s, editSettled(s.conversations, e, s.link.cursor)),
  "edit/failed": (s, e) => withRows(s, editFailed(s.conversations, e)),
  "notes/typed": (s, e) => assign(s, { notes: notesTyped(s.notes, e, shownNotes(s, e.conversationId)) }),
  "notes/restored": (s, e) => assign(s, { notes: notesRestored(s.notes, e) }),
  "notes/resolved": (s, e) => assign(s, { notes: notesResolved(s.notes, e) }),
  "notes/sent": (s, e) => assign(s, { notes: notesSent(s.notes, e) }),
  "notes/saved": (s, e) => assign(s, { notes: notesSaved(s.notes, e) }),
  "notes/refused": (s, e) => assign(s, { notes: notesRefused(s.notes, e) }),
  "send/queued": (s, e) => {
    const event = { ...e, conversationId: replacementOf(s, e.conversationId) ?? e.conversationId };
    return hasRowOf(s.threads, event.conversationId, e.clientId)
      ? s
      : assign(s, { outbox: sendQueued(s.outbox, event) });
  },
  "send/accepted": (s, e) =>
    assign(s, {
      outbox: sendsSettled(s.outbox, [e.clientId, e.record.clientId]),
      threads: messagesArrived(s.threads, [{ message: e.record, cursor: null }], s.removed),
    }),
  "send/failed": (s, e) => assign(s, { outbox: sendFailed(s.outbox, e) }),
  "send/discarded": (s, e) =>
    assign(s, { outbox: without(s.outbox, e.clientId), threads: unsentDiscarded(s.threads, e.clientId) }),
  "feed/changed": (s, e) => feedChanged(s, e.page),
  "session/changed": (s, e) => assign(s, { sessions: sessionArrived(s.sessions, e.session, null) }),
  "tags/loaded": (s, e) => assign(s, { settings: tagsLoaded(s.settings, e.tags) }),
  "access/changed": (s) => dropEverything(s),
  "link/live": (s, e) => assign(s, { link: cursorReached(linkChanged(s.link, "live", e.atMs), e.cursor) }),
  "link/stale": (s, e) => assign(s, { link: linkChanged(s.link, "stale", e.atMs) }),
  "link/lost": (s, e) =>
    assign(s, { link: linkChanged(s.link, e.offline ? "offline" : "reconnecting", e.atMs, e.code ?? null) }),
};

/**
 * What a desk knows after an event. Pure: the same state and event give the same answer, and an event that says
 * nothing new gives the same state, by reference.
 */
export function reduce(state: DeskState, event: DeskEvent): DeskState {
  if ("generation" in event && event.generation !== state.generation) return state;
  return (REDUCERS[event.type] as (state: DeskState, event: DeskEvent) => DeskState)(state, event);
}

const clientIdOf = (message: ChatMessage): string | null => message.clientId;

const withRows = (state: DeskState, conversations: DeskState["conversations"]): DeskState =>
  assign(state, { conversations });

const shownNotes = (state: DeskState, id: string): string => state.conversations.byId[id]?.value.notes ?? "";

function draftChanged(drafts: DeskState["drafts"], event: DeskEventOf<"draft/changed">): DeskState["drafts"] {
  const { conversationId, text } = event;
  if (text === "") return without(drafts, conversationId);
  return drafts[conversationId] === text ? drafts : { ...drafts, [conversationId]: text };
}
