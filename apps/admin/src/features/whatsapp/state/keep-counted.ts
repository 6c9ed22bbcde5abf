import { countList } from "./actions/count-list.ts";
import type { Desk } from "./desk.ts";

/** How long a burst of changes may last before the server counts once for all of them, in ms. */
const REST_MS = 1000;

/** Has the totals counted again whenever rows changed that this screen never loaded. Answers the way to stop. */
export function keepCounted(desk: Desk): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = desk.store.subscribe(() => {
    if (desk.store.getState().conversations.list.totalsExact) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      void countList(desk);
    }, REST_MS);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
