import type { ChangePage } from "@kaunter/domain";
import type { FeedTransport } from "./transport.ts";

/**
 * Asks for everything after `cursor`, page by page, and hands each page on as it comes. Ends at the head of the feed,
 * at a reset, or when the feed does not move.
 * @throws what the transport throws, the signal's reason included.
 */
export async function catchUp(
  transport: FeedTransport,
  cursor: string,
  signal: AbortSignal,
  onPage: (page: ChangePage) => void,
): Promise<void> {
  let at = cursor;
  for (;;) {
    const page = await transport.changesSince(at, signal);
    signal.throwIfAborted();
    onPage(page);
    if (!page.hasMore || page.reset || page.cursor === at) return;
    at = page.cursor;
  }
}
