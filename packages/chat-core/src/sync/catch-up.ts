import type { ChangePage } from "@kaunter/domain";
import type { FeedTransport } from "./transport.ts";

/** Loading what is on the screen again is quicker than replaying more than this many pages. */
const MAX_PAGES = 10;

/**
 * Asks for everything after `cursor`, page by page, and hands each page on as it comes. Ends at the head of the feed,
 * at a reset, or when the feed does not move. A gap too big to replay ends in a reset at the head.
 * @throws what the transport throws, the signal's reason included.
 */
export async function catchUp(
  transport: Pick<FeedTransport, "changesSince">,
  cursor: string,
  signal: AbortSignal,
  onPage: (page: ChangePage) => void,
): Promise<void> {
  let at = cursor;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const page = await transport.changesSince(at, signal);
    signal.throwIfAborted();
    onPage(page);
    if (!page.hasMore || page.reset || page.cursor === at) return;
    at = page.cursor;
  }
  const head = await transport.changesSince(null, signal);
  signal.throwIfAborted();
  onPage({ changes: [], cursor: head.cursor, hasMore: false, reset: true });
}
