import { notesView, selectConversation } from "@kaunter/chat-core";
import { errorCodeOf } from "../../data/error-code.ts";
import type { Desk } from "../desk.ts";
import { inTurn } from "../in-turn.ts";

/** Keeps what is typed into the notes of a conversation; `keepNotes` saves it a moment later. */
export function typeNotes({ store }: Desk, conversationId: string, text: string): void {
  store.dispatch({ type: "notes/typed", conversationId, text });
}

/** A person has seen what somebody else wrote (`theirs`) and decided: the notes say `text`. */
export async function resolveNotes(desk: Desk, conversationId: string, theirs: string, text: string): Promise<void> {
  desk.store.dispatch({ type: "notes/resolved", conversationId, base: theirs, text });
  await saveNotes(desk, conversationId);
}

/**
 * Saves the notes being written, if there is anything to save and nobody else wrote meanwhile. What fails stays, with
 * its reason; what met another text is shown beside it.
 */
export function saveNotes(desk: Desk, conversationId: string): Promise<void> {
  return inTurn(desk.store, conversationId, () => save(desk, conversationId));
}

async function save({ store, api, newId }: Desk, conversationId: string): Promise<void> {
  const draft = store.getState().notes[conversationId];
  const notes = selectConversation(store.getState(), conversationId)?.notes ?? null;
  const { state } = notesView(draft ?? null, notes);
  if (!draft || (state !== "waiting" && state !== "failed")) return;
  const { base, text } = draft;
  store.dispatch({ type: "notes/sent", conversationId });
  try {
    const cursor = await api.editConversation(conversationId, { type: "notes", base, text });
    const editId = newId();
    store.dispatch([
      { type: "edit/made", editId, conversationId, change: { type: "notes", text } },
      { type: "edit/settled", editId, cursor },
      { type: "notes/saved", conversationId },
    ]);
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === "conflict") await readAgain({ store, api }, conversationId);
    store.dispatch({ type: "notes/refused", conversationId, code });
  }
}

/** What the other person wrote; if even that cannot be read, the feed brings it. */
async function readAgain({ store, api }: Pick<Desk, "store" | "api">, conversationId: string): Promise<void> {
  const { generation } = store.getState();
  const conversation = await api.findConversation(conversationId).catch(() => null);
  if (conversation) store.dispatch({ type: "conversation/loaded", generation, conversation });
}
