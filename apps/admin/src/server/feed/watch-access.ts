import type { AccessRepository } from "@kaunter/db";
import { log } from "@/server/log";
import type { FeedHub } from "./feed-hub";

/** Leaves a browser time to start over and still keeps a revocation under two seconds. Source: architecture §3. */
const EVERY_MS = 500;

/**
 * Looks twice a second whether any listening person's access changed: their stream is told to drop what it holds and to
 * come back; a deactivated person's stream ends. Answers how to stop watching.
 */
export function watchAccess(hub: Pick<FeedHub, "subscribers">, access: AccessRepository): () => void {
  let looking = false;

  async function look(): Promise<void> {
    const subscribers = hub.subscribers();
    if (subscribers.length === 0) return;
    const people = await access.ofStaff([...new Set(subscribers.map((one) => one.access.staffId))]);
    const current = new Map(people.map((one) => [one.staffId, one]));
    for (const subscriber of subscribers) {
      const now = current.get(subscriber.access.staffId);
      if (!now?.active) subscriber.end("signed-out");
      else if (now.version !== subscriber.access.version) subscriber.end("access-changed");
    }
  }

  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    look()
      .catch((error: unknown) => {
        log.error("feed/access-look-failed", error);
      })
      .finally(() => {
        looking = false;
      });
  }, EVERY_MS).unref();
  return () => {
    clearInterval(timer);
  };
}
