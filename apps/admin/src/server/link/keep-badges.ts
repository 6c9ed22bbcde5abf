import type { BadgesRepository } from "@kaunter/db";
import { keepPaged } from "./keep-paged";

/** Packages end at midnight where the gyms are; a minute late is soon enough, and asking when nothing is due is one index look. */
const EVERY_MS = 60_000;

/**
 * Sets right the badges that a new day changed, a page at a time, and tells the open streams. Answers how to stop.
 * Several processes may do this at once: each takes the rows the others do not hold.
 */
export function keepBadges(badges: BadgesRepository, changed: () => void): () => void {
  return keepPaged("badges", EVERY_MS, async () => {
    const refreshed = await badges.refresh();
    if (refreshed > 0) changed();
    return refreshed > 0;
  });
}
