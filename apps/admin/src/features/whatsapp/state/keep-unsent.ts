import type { Desk } from "./desk.ts";
import { forgetOthers, restoreUnsent, saveUnsent, type UnsentStorage } from "./unsent-storage.ts";

/** Rests between two writes, in ms, so that a keypress costs no disk. */
const SAVE_DELAY_MS = 250;

/** Restores what was left unsent and keeps saving it. Answers the way to stop, which saves once more. */
export function keepUnsent({ store, staff }: Desk, storage: UnsentStorage, page: EventTarget): () => void {
  forgetOthers(storage, staff.id);
  store.dispatch(restoreUnsent(storage, staff.id));
  let saved = store.getState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    saved = store.getState();
    saveUnsent(storage, staff.id, saved);
  };
  const unsubscribe = store.subscribe(() => {
    const { drafts, outbox } = store.getState();
    // A text must survive even a crash right after Enter; a draft may lose a quarter of a second.
    if (outbox !== saved.outbox) save();
    else if (drafts !== saved.drafts) timer ??= setTimeout(save, SAVE_DELAY_MS);
  });
  page.addEventListener("pagehide", save);
  return () => {
    unsubscribe();
    page.removeEventListener("pagehide", save);
    save();
  };
}
