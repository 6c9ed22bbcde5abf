import type { BadgesRepository } from "@kaunter/db";
import { log } from "@/server/log";

/** Packages end at midnight where the gyms are; a minute late is soon enough, and asking when nothing is due is one index look. */
const EVERY_MS = 60_000;

/**
 * Sets right the badges that a new day changed, a page at a time, and tells the open streams. Answers how to stop.
 * Several processes may do this at once: each takes the rows the others do not hold.
 */
export function keepBadges(badges: BadgesRepository, changed: () => void): () => void {
  let working = false;

  async function refresh(): Promise<void> {
    for (let refreshed = await badges.refresh(); refreshed > 0;) {
      changed();
      refreshed = await badges.refresh();
    }
  }

  const begin = (): void => {
    if (working) return;
    working = true;
    refresh()
      .catch((error: unknown) => {
        log.error("badges/refresh-failed", error);
      })
      .finally(() => {
        working = false;
      });
  };
  begin();
  const timer = setInterval(begin, EVERY_MS).unref();
  return () => {
    clearInterval(timer);
  };
}
