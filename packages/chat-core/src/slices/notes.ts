import type { DeskEventOf } from "../event.ts";
import { sameShape, without } from "../same-shape.ts";
import type { DeskState, NotesDraft } from "../state.ts";

type Notes = DeskState["notes"];

/** `notes/typed`: begun from `base`, the notes as they were shown; typing them back to that is no draft at all. */
export function notesTyped(notes: Notes, event: DeskEventOf<"notes/typed">, shown: string): Notes {
  const held = notes[event.conversationId];
  const continued = held !== undefined && !isAtRest(held);
  const base = continued ? held.base : shown;
  const draft = { base, text: event.text, sending: held?.sending ?? null, errorCode: null };
  return put(notes, event.conversationId, draft, isAtRest(draft) && !continued);
}

/** `notes/restored`: what was not saved when the page went. */
export function notesRestored(notes: Notes, event: DeskEventOf<"notes/restored">): Notes {
  const { conversationId, base, text } = event;
  return notes[conversationId] ? notes : put(notes, conversationId, { base, text, sending: null, errorCode: null });
}

/** `notes/sent`: this very text is on its way. */
export function notesSent(notes: Notes, event: DeskEventOf<"notes/sent">): Notes {
  const held = notes[event.conversationId];
  if (!held) return notes;
  return put(notes, event.conversationId, { ...held, sending: held.text, errorCode: null });
}

/** `notes/saved`: what was sent is what further typing builds on. */
export function notesSaved(notes: Notes, event: DeskEventOf<"notes/saved">): Notes {
  const held = notes[event.conversationId];
  if (!held || held.sending === null) return notes;
  return put(notes, event.conversationId, { ...held, base: held.sending, sending: null, errorCode: null });
}

/** `notes/refused`: the words stay, with the reason. */
export function notesRefused(notes: Notes, event: DeskEventOf<"notes/refused">): Notes {
  const held = notes[event.conversationId];
  if (!held) return notes;
  return put(notes, event.conversationId, { ...held, sending: null, errorCode: event.code });
}

/** `notes/resolved`: a person has seen the other text (`base`) and decided what the notes say. */
export function notesResolved(notes: Notes, event: DeskEventOf<"notes/resolved">): Notes {
  const { conversationId, base, text } = event;
  return put(notes, conversationId, { base, text, sending: null, errorCode: null }, base === text);
}

/** Notes being written where a conversation became part of another go on there, unless somebody writes there already. */
export function notesCarried(notes: Notes, fromId: string, intoId: string | null): Notes {
  const draft = notes[fromId];
  if (!draft) return notes;
  const rest = without(notes, fromId);
  if (intoId === null || isAtRest(draft) || rest[intoId]) return rest;
  return { ...rest, [intoId]: { ...draft, sending: null } };
}

/** Nothing unsaved and nothing on its way. */
export function isAtRest(draft: NotesDraft): boolean {
  return draft.text === draft.base && draft.sending === null;
}

function put(notes: Notes, id: string, draft: NotesDraft, gone = false): Notes {
  if (gone) return without(notes, id);
  return sameShape(notes[id], draft) ? notes : { ...notes, [id]: draft };
}
