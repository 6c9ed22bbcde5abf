import type { FeedRepository } from "@kaunter/db";
import type { SseStream } from "./sse-sink";
import type { Subscriber } from "./subscriber";

const PAGE = 500;
/** Reading the list and the open thread again is quicker than replaying more than this many pages. */
const MAX_PAGES = 10;

interface CatchUpParts {
  readonly subscriber: Subscriber;
  readonly sink: Pick<SseStream, "drained" | "isOpen">;
  /** The feed under the person's own row level security. */
  readonly own: Pick<FeedRepository, "page" | "head">;
  /** Resolves when the live tail knows where it begins. */
  readonly tailStands: () => Promise<void>;
}

/**
 * Brings a stream from its browser's cursor to the present, page by page at the reader's pace, and makes it live. What
 * is too much to replay becomes a reset: the browser reads afresh what it shows.
 */
export async function catchUp({ subscriber, sink, own, tailStands }: CatchUpParts): Promise<void> {
  // The tail must stand before the catch-up ends, or what is committed between the two would be heard by neither.
  await tailStands();
  for (let pages = 0; sink.isOpen; pages += 1) {
    if (pages > 0 && pages % MAX_PAGES === 0) subscriber.reset(await own.head());
    const page = await own.page(subscriber.cursor, PAGE);
    if (page.reset) subscriber.reset(page.cursor);
    subscriber.catchUp(page.changes, page.cursor);
    if (!page.hasMore && subscriber.goLive()) return;
    await sink.drained();
  }
}
