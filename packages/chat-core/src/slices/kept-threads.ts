import type { DeskState, Thread } from "../state.ts";

type Threads = DeskState["threads"];

/** So many chats left behind stay loaded: going back to one of them asks the server nothing. */
const KEPT_THREADS = 12;
/** So many messages they may hold together, however much the feed brings and however far back somebody has read. */
const KEPT_MESSAGES = 3000;

/** Puts a chat in front: of those left behind, the ones visited longest ago make room. Threads stand in the order of visits. */
export function threadVisited(threads: Threads, thread: Thread): Threads {
  const id = thread.conversationId;
  const others = Object.entries(threads).filter(([other]) => other !== id);
  return threadsBounded({ ...Object.fromEntries(others), [id]: thread }, id);
}

/**
 * Forgets the threads visited longest ago, as far as there are too many or they hold too much. The one in front stays, and so
 * does one whose page is on its way: what the feed brings until then is not in that page. Answers the same threads by reference
 * when there is room for all.
 */
export function threadsBounded(threads: Threads, inFront: string | null): Threads {
  let [count, messages] = [0, 0];
  const gone = new Set<string>();
  for (const [id, thread] of Object.entries(threads).reverse()) {
    if (id === inFront) continue;
    count += 1;
    messages += Object.keys(thread.rows).length;
    if ((count > KEPT_THREADS || messages > KEPT_MESSAGES) && !isOnItsWay(thread)) gone.add(id);
  }
  if (gone.size === 0) return threads;
  return Object.fromEntries(Object.entries(threads).filter(([id]) => !gone.has(id)));
}

const isOnItsWay = (thread: Thread): boolean =>
  thread.status === "loading" || thread.loadingOlder || thread.loadingNewer;
