import type { ErrorCode } from "@kaunter/domain";
import { isAtRest } from "../slices/notes.ts";
import type { NotesDraft } from "../state.ts";

/** Notes as a screen needs them. */
export interface NotesView {
  /** What the person here wrote, or what is written. */
  readonly text: string;
  /** `waiting`: typed, not sent yet. `conflict`: somebody else changed them meanwhile; `theirs` is what they wrote. */
  readonly state: "rest" | "saved" | "waiting" | "saving" | "failed" | "conflict";
  readonly theirs: string | null;
  readonly errorCode: ErrorCode | null;
}

/**
 * Puts together what is being written and what the conversation says now.
 * @param notes the conversation's notes; null while it is not loaded
 */
export function notesView(draft: NotesDraft | null, notes: string | null): NotesView {
  const view = (state: NotesView["state"], text: string): NotesView => ({ text, state, theirs: null, errorCode: null });
  if (!draft) return view("rest", notes ?? "");
  const { base, text, sending, errorCode } = draft;
  if (sending !== null) return view("saving", text);
  if (isAtRest(draft)) return notes === null || notes === text ? view("saved", text) : view("rest", notes);
  if (notes !== null && notes === text) return view("saved", text);
  if (notes !== null && notes !== base) return { ...view("conflict", text), theirs: notes };
  if (errorCode !== null) return { ...view("failed", text), errorCode };
  return view("waiting", text);
}
