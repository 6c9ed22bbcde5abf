import type { LeasesRepository, MediaRepository } from "@kaunter/db";
import type { MediaStore } from "@/server/media/media-store";
import { log } from "@/server/log";

const PAGE = 200;
const LEASE_MS = 300_000;
/** The rest is for the next time. */
const MAX_PAGES = 50;

interface SweepParts {
  readonly media: MediaRepository;
  readonly store: Pick<MediaStore, "remove">;
  readonly leases: LeasesRepository;
  readonly holder: string;
}

/**
 * Removes files nobody needs any more: of discarded sends, of erased people, of uploads that were cut short. One process
 * at a time; what is younger than an hour may still be on its way into use and stays.
 */
export async function sweepMedia({ media, store, leases, holder }: SweepParts): Promise<void> {
  if ((await leases.acquire("media-sweep", holder, LEASE_MS)) === null) return;
  try {
    let removed = 0;
    // Rows first: a file is removed only once nothing can name it any more.
    let forgotten = PAGE;
    while (forgotten === PAGE) forgotten = await media.forgetUnused(PAGE);
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const paths = await media.orphans(PAGE);
      if (paths.length > 0) await store.remove(paths);
      removed += paths.length;
      if (paths.length < PAGE) break;
      await leases.acquire("media-sweep", holder, LEASE_MS);
    }
    if (removed > 0) log.info("media/swept", { removed });
  } finally {
    await leases.release("media-sweep", holder);
  }
}
