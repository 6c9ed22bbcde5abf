import { saveNotes } from "./actions/save-notes.ts";
import type { Desk } from "./desk.ts";
import { restoreNotes, storeNotes } from "./notes-storage.ts";
import type { UnsentStorage } from "./unsent-storage.ts";

/** How long the keys rest before notes are saved, in ms. */
const REST_MS = 800;

/**
 * Saves notes a moment after the last key, whatever is on the screen by then; keeps a copy in this browser until the
 * server has them; tries again what failed once the link is back. Answers the way to stop.
 */
export function keepNotes(desk: Desk, storage: UnsentStorage): () => void {
  const { store, staff } = desk;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let seen = store.getState();
  const later = (id: string) => {
    clearTimeout(timers.get(id));
    timers.set(
      id,
      setTimeout(() => {
        timers.delete(id);
        void saveNotes(desk, id);
      }, REST_MS),
    );
  };
  const unsubscribe = store.subscribe(() => {
    const now = store.getState();
    const before = seen;
    seen = now;
    const back = now.link.state === "live" && before.link.state !== "live";
    if (now.notes !== before.notes) storeNotes(storage, staff.id, now.notes);
    else if (!back) return;
    for (const [id, draft] of Object.entries(now.notes)) {
      const typed = draft !== before.notes[id] && draft.errorCode === null && draft.sending === null;
      if (draft.text !== draft.base && (typed || (back && draft.errorCode !== null))) later(id);
    }
  });
  store.dispatch(restoreNotes(storage, staff.id));
  return () => {
    unsubscribe();
    for (const timer of timers.values()) clearTimeout(timer);
  };
}
