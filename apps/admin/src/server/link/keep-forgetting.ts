import type { PrivacyRepository } from "@kaunter/db";
import { log } from "@/server/log";
import { keepPaged } from "./keep-paged";

/** What is kept for so many days may stay an hour longer. */
const EVERY_MS = 3_600_000;

/**
 * Forgets what the settings say is not to be kept: messages over their age, originals of what people took back. With no
 * such setting only removals are forgotten, which the feed has told of long enough. Answers how to stop.
 */
export function keepForgetting(
  privacy: Pick<PrivacyRepository, "applyRetention" | "forgetRemovals">,
  changed: () => void,
): () => void {
  return keepPaged("retention", EVERY_MS, async () => {
    const { messages, originals, hasMore } = await privacy.applyRetention();
    if (messages + originals > 0) {
      log.info("retention/applied", { messages, originals });
      changed();
    }
    const removals = await privacy.forgetRemovals();
    return hasMore || removals.hasMore;
  });
}
