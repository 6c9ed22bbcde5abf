import type { ChannelEvent } from "@kaunter/domain";
import type { WahaClient } from "@kaunter/waha";
import { log } from "@/server/log";

/** People who wrote lately; WAHA forgets subscriptions when a session restarts, so the oldest may be asked for again. */
const REMEMBERED = 500;
/** A burst of strangers must not become a burst of calls. */
const MAX_WAITING = 50;

/**
 * WAHA tells that somebody types only in chats it was asked about: whoever writes to us is asked about, one call at a
 * time, once. What cannot be had is done without (typing is a courtesy), until the session begins anew. Answers what to tell events to.
 */
export function createPresenceFollower(subscribe: WahaClient["presence"]["subscribe"]): (event: ChannelEvent) => void {
  const known = new Set<string>();
  let queue: Promise<void> = Promise.resolve();
  let waiting = 0;

  async function follow(session: string, chatId: string): Promise<void> {
    try {
      await subscribe(session, chatId);
    } catch (error) {
      log.warn("presence/not-followed", { session, reason: error instanceof Error ? error.message : String(error) });
    } finally {
      waiting -= 1;
    }
  }

  return ({ session, event }) => {
    // A session that begins anew has forgotten whom it followed.
    if (event.type === "session/changed" && event.status !== "WORKING") return known.clear();
    if (event.type !== "message/received" || event.message.fromMe || event.message.isGroup) return;
    const { chatId } = event.message;
    const key = `${session}/${chatId}`;
    if (known.has(key) || waiting >= MAX_WAITING) return;
    known.add(key);
    const [oldest] = known;
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest);
    waiting += 1;
    queue = queue.then(() => follow(session, chatId));
  };
}
